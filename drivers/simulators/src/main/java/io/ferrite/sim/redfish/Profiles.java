package io.ferrite.sim.redfish;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ferrite.sim.machine.MachineKind;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Profiles of BMCs that belong to no vendor. */
public final class Profiles {
    private static final String SYSTEM = "/redfish/v1/Systems/1";

    private Profiles() {}

    /** A plain server: one system, one manager, one chassis. */
    public static Profile genericServer() {
        return genericServer("server");
    }

    /** A plain server whose serial number, UUID and MAC addresses follow from its name. */
    public static Profile genericServer(String name) {
        ObjectNode pages =
                Json.resource(Profiles.class, "service.json", Map.of("product", "Simulated BMC", "uuid", uuid(name)));
        pages.setAll(Json.resource(Profiles.class, "generic-server.json", facts(name)));
        return new Profile(name, MachineKind.SERVER, SYSTEM, pages, features());
    }

    private static List<Feature> features() {
        SystemFeature.Manner manner = SystemFeature.Manner.SILENT;
        return List.of(
                new SystemFeature(SYSTEM, List.of(SYSTEM), manner),
                new BiosFeature(SYSTEM, manner),
                new ManagerFeature("/redfish/v1/Managers/1", Duration.ZERO, manner),
                new UpdateFeature(
                        Map.of("BMC", FirmwareUpdates.Then.NOTHING, "BIOS", FirmwareUpdates.Then.BOOT),
                        component -> ""));
    }

    private static Map<String, String> facts(String name) {
        Map<String, String> facts = new HashMap<>();
        facts.put("name", name);
        facts.put("uuid", uuid(name));
        facts.put("serial", "SIM" + uuid(name).substring(0, 8).toUpperCase(Locale.ROOT));
        facts.put("mac", mac(name));
        return facts;
    }

    private static String uuid(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** The first five bytes of a locally administered MAC address. */
    private static String mac(String name) {
        String digits = uuid(name);
        return "02:" + digits.substring(0, 2) + ":" + digits.substring(2, 4) + ":" + digits.substring(4, 6) + ":"
                + digits.substring(6, 8);
    }
}
