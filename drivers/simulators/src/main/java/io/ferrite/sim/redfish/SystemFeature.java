package io.ferrite.sim.redfish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ferrite.sim.machine.ResetType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * The live computer system: its power, its boot override, and its reset action. What is allowed is read from the
 * AllowableValues of the pages.
 *
 * @param path the path of the system
 * @param patchPaths where boot settings may be patched: the system, its settings page, or both
 * @param manner how an action that worked is answered
 */
public record SystemFeature(String path, List<String> patchPaths, Manner manner) implements Feature {
    private static final String ACTION = "#ComputerSystem.Reset";
    private static final String ALLOWED = "ResetType@Redfish.AllowableValues";
    private static final Set<String> WRITABLE =
            Set.of("Boot", "AssetTag", "IndicatorLED", "LocationIndicatorActive", "PowerRestorePolicy");

    /** How success is told. */
    public enum Manner {
        /** 204 without a body. */
        SILENT,
        /** 200 with a Success message, as OpenBMC does. */
        TELLING;

        public Answer success() {
            return switch (this) {
                case SILENT -> Answer.empty();
                case TELLING -> Errors.success();
            };
        }
    }

    public SystemFeature {
        patchPaths = List.copyOf(patchPaths);
    }

    @Override
    public void addTo(Service service) {
        BootSettings boot = new BootSettings(service, path);
        service.pages()
                .live(
                        path,
                        page -> page.put("PowerState", service.machine().power().text()));
        service.pages().live(path, boot::show);
        for (String patchPath : patchPaths) {
            service.route("PATCH", patchPath, call -> patch(service, boot, call));
        }
        patchPaths.stream().filter(other -> !other.equals(path)).forEach(other -> mirror(service, other));
        service.route("POST", path + "/Actions/ComputerSystem.Reset", call -> reset(service, call));
    }

    /** A settings page shows the boot settings of the system. */
    private void mirror(Service service, String settings) {
        service.pages()
                .live(
                        settings,
                        page -> service.pages().page(path).ifPresent(system -> page.set("Boot", system.get("Boot"))));
    }

    private Answer patch(Service service, BootSettings boot, Call call) {
        ObjectNode body = call.body().orElseGet(Json::object);
        Optional<Answer> refusal = refusal(service, body, call.path());
        if (refusal.isPresent()) {
            service.arrived("PATCH " + call.path() + " " + body);
            return refusal.get();
        }
        if (body.path("Boot") instanceof ObjectNode change) {
            Optional<Answer> wrong = boot.patch(change);
            if (wrong.isPresent()) {
                return wrong.get();
            }
        }
        return mergeRest(service, body);
    }

    private Answer mergeRest(Service service, ObjectNode body) {
        ObjectNode rest = body.deepCopy();
        rest.remove("Boot");
        rest.properties()
                .forEach(entry ->
                        service.arrived(entry.getKey() + "=" + entry.getValue().asText()));
        service.pages().merge(path, rest);
        return manner.success();
    }

    private static Optional<Answer> refusal(Service service, ObjectNode body, String patchPath) {
        ObjectNode page = service.pages().page(patchPath).orElseGet(Json::object);
        for (String property :
                body.propertyStream().map(entry -> entry.getKey()).toList()) {
            if (!WRITABLE.contains(property)) {
                return Optional.of(page.has(property) ? Errors.readOnly(property) : Errors.unknownProperty(property));
            }
        }
        return Optional.empty();
    }

    private Answer reset(Service service, Call call) {
        String asked = call.member("ResetType").asText();
        service.arrived("ResetType=" + asked);
        if (asked.isEmpty()) {
            return Errors.actionParameterMissing("ComputerSystem.Reset", "ResetType");
        }
        Optional<ResetType> type =
                ResetType.ofText(asked).filter(known -> allowed(service).contains(asked));
        if (type.isEmpty()) {
            return Errors.actionParameterUnknown("ResetType", asked);
        }
        return switch (service.machine().reset(type.get())) {
            case DONE, ALREADY_SO, DEFERRED -> manner.success();
            case CONFLICT -> Errors.conflict("ResetType", asked);
        };
    }

    private List<String> allowed(Service service) {
        ObjectNode action = service.pages()
                .page(path)
                .map(page -> page.withObject("Actions").withObject(ACTION))
                .orElseGet(Json::object);
        if (action.has(ALLOWED)) {
            return texts(action.path(ALLOWED));
        }
        return service.pages()
                .page(action.path("@Redfish.ActionInfo").asText())
                .map(info -> texts(info.at("/Parameters/0/AllowableValues")))
                .orElseGet(List::of);
    }

    static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(node -> node.asText())
                .toList();
    }
}
