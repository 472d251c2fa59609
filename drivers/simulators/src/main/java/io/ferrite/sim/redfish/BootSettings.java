package io.ferrite.sim.redfish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ferrite.sim.machine.BootOverride;
import io.ferrite.sim.machine.BootTarget;
import io.ferrite.sim.machine.FirmwareMode;
import io.ferrite.sim.machine.Persistence;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The Boot object of a system: shows the override of the machine, and takes changes to it or refuses them as a whole. */
final class BootSettings {
    private static final String TARGET = "BootSourceOverrideTarget";
    private static final String ENABLED = "BootSourceOverrideEnabled";
    private static final String MODE = "BootSourceOverrideMode";
    private static final String ALLOWED = "@Redfish.AllowableValues";
    private static final List<String> OVERRIDE = List.of(TARGET, ENABLED, MODE);

    private final Service service;
    private final String path;

    BootSettings(Service service, String path) {
        this.service = service;
        this.path = path;
    }

    /** Shows the kept boot settings with the override in force. */
    void show(ObjectNode page) {
        BootOverride override = service.machine().bootOverride();
        ObjectNode boot = page.withObject("Boot");
        boot.put(TARGET, override.target().text());
        boot.put(ENABLED, override.persistence().text());
        boot.put(MODE, override.mode().text());
    }

    /** Takes a change; the refusal if it is not acceptable, and nothing is changed then. */
    Optional<Answer> patch(ObjectNode change) {
        note(change);
        ObjectNode kept =
                service.pages().page(path).map(page -> page.withObject("Boot")).orElseGet(Json::object);
        Optional<Answer> wrong = change.properties().stream()
                .map(entry -> objection(kept, entry))
                .flatMap(Optional::stream)
                .findFirst();
        if (wrong.isEmpty()) {
            take(change);
        }
        return wrong;
    }

    private void note(ObjectNode change) {
        if (OVERRIDE.stream().anyMatch(change::has)) {
            List<String> words = OVERRIDE.stream()
                    .map(name -> change.path(name).asText())
                    .filter(text -> !text.isEmpty())
                    .toList();
            service.arrived(
                    OVERRIDE.stream().filter(change::has).findFirst().orElse(TARGET) + "=" + String.join(" ", words));
        }
        change.properties().stream()
                .filter(entry -> !OVERRIDE.contains(entry.getKey()))
                .forEach(entry -> service.arrived(entry.getKey() + "=" + entry.getValue()));
    }

    private static Optional<Answer> objection(ObjectNode kept, Map.Entry<String, JsonNode> entry) {
        String name = entry.getKey();
        if (!kept.has(name)) {
            return Optional.of(Errors.unknownProperty("Boot/" + name));
        }
        if (!OVERRIDE.contains(name)) {
            return Optional.empty();
        }
        String value = entry.getValue().asText();
        List<String> allowed = allowed(kept, name);
        return Stream.of(value)
                .filter(text -> !allowed.contains(text))
                .map(text -> Errors.notInList(name, text))
                .findFirst();
    }

    private static List<String> allowed(ObjectNode kept, String name) {
        if (kept.has(name + ALLOWED)) {
            return SystemFeature.texts(kept.path(name + ALLOWED));
        }
        return switch (name) {
            case ENABLED ->
                Stream.of(Persistence.values()).map(Persistence::text).toList();
            case MODE ->
                Stream.of(FirmwareMode.values()).map(FirmwareMode::text).toList();
            default -> Stream.of(BootTarget.values()).map(BootTarget::text).toList();
        };
    }

    private void take(ObjectNode change) {
        BootOverride now = service.machine().bootOverride();
        service.machine()
                .bootOverride(new BootOverride(
                        BootTarget.ofText(change.path(TARGET).asText()).orElse(now.target()),
                        Persistence.ofText(change.path(ENABLED).asText()).orElse(now.persistence()),
                        FirmwareMode.ofText(change.path(MODE).asText()).orElse(now.mode())));
        ObjectNode rest = change.deepCopy();
        rest.remove(OVERRIDE);
        ObjectNode wrapped = Json.object();
        wrapped.set("Boot", rest);
        service.pages().merge(path, wrapped);
    }
}
