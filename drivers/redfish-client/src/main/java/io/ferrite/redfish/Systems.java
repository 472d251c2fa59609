package io.ferrite.redfish;

import com.fasterxml.jackson.databind.JsonNode;
import io.ferrite.redfish.BootOverride.Frequency;
import io.ferrite.redfish.BootOverride.Mode;
import io.ferrite.redfish.RedfishException.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The systems behind one BMC: finds them, resets them, sets where they boot from. */
public final class Systems {

    private final RedfishConnection bmc;

    public Systems(RedfishConnection bmc) {
        this.bmc = bmc;
    }

    /**
     * The system that is meant.
     *
     * @param wanted its path, or its id alone; blank where the BMC has only one
     * @throws RedfishException of kind REJECTED that lists the systems, where it is none of them or one must be chosen
     */
    public ComputerSystem find(String wanted, Deadline deadline) {
        if (wanted.startsWith("/")) {
            return read(wanted, deadline);
        }
        String known = bmc.knownSystems().get(wanted);
        return known == null ? search(wanted, deadline) : readAgain(wanted, known, deadline);
    }

    private ComputerSystem readAgain(String wanted, String known, Deadline deadline) {
        try {
            return read(known, deadline);
        } catch (RedfishException failure) {
            if (failure.status() == 404) {
                bmc.knownSystems().remove(wanted);
                return search(wanted, deadline);
            }
            throw failure;
        }
    }

    private ComputerSystem search(String wanted, Deadline deadline) {
        List<String> members = bmc.members(bmc.root(deadline).systems(), deadline);
        List<String> meant =
                members.stream().filter(path -> isMeant(path, wanted)).toList();
        if (meant.size() == 1) {
            ComputerSystem system = read(meant.getFirst(), deadline);
            bmc.knownSystems().put(wanted, system.path());
            return system;
        }
        throw bmc.ruledOut(Kind.REJECTED, choice(wanted) + " is not clear; it has these systems: " + members);
    }

    /** Reads the system at {@code path}. */
    public ComputerSystem read(String path, Deadline deadline) {
        return ComputerSystem.of(path, bmc.get(path, deadline));
    }

    /** What {@code system} says it can do about resets; empty where it does not say. */
    public Set<ResetType> resetTypes(ComputerSystem system, Deadline deadline) {
        if (!system.resetTypes().isEmpty() || system.resetInfo().isEmpty()) {
            return system.resetTypes();
        }
        JsonNode info = bmc.get(system.resetInfo(), deadline).body();
        for (JsonNode parameter : info.path("Parameters")) {
            if ("ResetType".equals(parameter.path("Name").asText())) {
                return Word.known(ResetType.class, parameter.path("AllowableValues"));
            }
        }
        return Set.of();
    }

    /**
     * Asks for a reset; what follows can be read from the power status.
     *
     * @throws RedfishException of kind UNSUPPORTED that lists the possible ones, where {@code type} is none of them
     */
    public void reset(ComputerSystem system, ResetType type, Deadline deadline) {
        if (system.resetTarget().isEmpty()) {
            throw bmc.ruledOut(Kind.UNSUPPORTED, system.path() + " has no reset action.");
        }
        refuseUnlisted(system, type, resetTypes(system, deadline), "reset");
        bmc.post(system.resetTarget(), Map.of("ResetType", type.word()), deadline);
    }

    /** The override that will be used at the next boot. */
    public BootOverride boot(ComputerSystem system, Deadline deadline) {
        return place(system, deadline).boot();
    }

    /** The targets that {@code system} offers where its override is set; empty where it does not say. */
    public Set<BootTarget> bootTargets(ComputerSystem system, Deadline deadline) {
        return place(system, deadline).targets();
    }

    /**
     * Sets the override, where the BMC wants such changes sent.
     *
     * @throws RedfishException of kind UNSUPPORTED that lists the possible targets, where the wanted one is none of them
     */
    public void setBoot(ComputerSystem system, BootOverride wanted, Deadline deadline) {
        Place place = place(system, deadline);
        BootTarget target = spelled(system, place, wanted.target());
        refuseUnlisted(system, target, place.targets(), "boot from");
        Map<String, Object> boot = new LinkedHashMap<>();
        boot.put("BootSourceOverrideTarget", target.word());
        if (wanted.frequency() != place.boot().frequency() || Quirk.ALWAYS_SEND_FREQUENCY.of(system)) {
            boot.put("BootSourceOverrideEnabled", wanted.frequency().word());
        }
        Mode mode = mode(system, place, wanted.mode());
        if (mode != Mode.UNTOLD) {
            boot.put("BootSourceOverrideMode", mode.word());
        }
        bmc.patch(place.path(), Map.of("Boot", boot), place.etag(), deadline);
    }

    /** Takes the override away. */
    public void clearBoot(ComputerSystem system, Deadline deadline) {
        Place place = place(system, deadline);
        Map<String, Object> boot = Map.of(
                "BootSourceOverrideTarget", BootTarget.NONE.word(),
                "BootSourceOverrideEnabled", Frequency.DISABLED.word());
        bmc.patch(place.path(), Map.of("Boot", boot), place.etag(), deadline);
    }

    /** Where the override is kept: the pending settings where they have one, else the system itself. */
    private Place place(ComputerSystem system, Deadline deadline) {
        if (!system.settings().isEmpty()) {
            Answer settings = bmc.get(system.settings(), deadline);
            JsonNode boot = settings.body().path("Boot");
            if (boot.has("BootSourceOverrideTarget")) {
                Set<BootTarget> told = ComputerSystem.bootTargets(boot);
                Set<BootTarget> targets = told.isEmpty() ? system.bootTargets() : told;
                return new Place(system.settings(), settings.etag(), BootOverride.of(boot), targets);
            }
        }
        return new Place(system.path(), system.etag(), system.boot(), system.bootTargets());
    }

    private <E extends Enum<E> & Word> void refuseUnlisted(
            ComputerSystem system, E wanted, Set<E> listed, String what) {
        if (!listed.isEmpty() && !listed.contains(wanted)) {
            String possible = listed.stream().map(Word::word).collect(Collectors.joining(", "));
            throw bmc.ruledOut(
                    Kind.UNSUPPORTED,
                    "%s cannot %s '%s'; it offers: %s".formatted(system.path(), what, wanted.word(), possible));
        }
    }

    private static BootTarget spelled(ComputerSystem system, Place place, BootTarget target) {
        boolean usb = target == BootTarget.CD
                && Quirk.CD_IS_USB_CD.of(system)
                && !place.targets().contains(BootTarget.CD);
        return usb ? BootTarget.USB_CD : target;
    }

    private static Mode mode(ComputerSystem system, Place place, Mode wanted) {
        if (wanted != Mode.UNTOLD || !Quirk.ALWAYS_SEND_MODE.of(system)) {
            return wanted;
        }
        return place.boot().mode() == Mode.UNTOLD ? Mode.UEFI : place.boot().mode();
    }

    private static boolean isMeant(String path, String wanted) {
        return wanted.isBlank() || path.endsWith("/" + wanted);
    }

    private static String choice(String wanted) {
        return wanted.isBlank() ? "Which system is meant" : "System '" + wanted + "'";
    }

    private record Place(String path, String etag, BootOverride boot, Set<BootTarget> targets) {}
}
