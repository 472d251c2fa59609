package io.ferrite.sim.redfish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * SimpleUpdate, its tasks, and the versions that updates leave behind.
 *
 * @param components the ids in the firmware inventory that can be updated, each with what follows
 * @param obstacle what is in the way of an update
 */
public record UpdateFeature(Map<String, FirmwareUpdates.Then> components, Obstacle obstacle) implements Feature {
    private static final String SERVICE = "/redfish/v1/UpdateService";
    private static final String INVENTORY = SERVICE + "/FirmwareInventory/";
    private static final String TASKS = "/redfish/v1/TaskService/Tasks";

    /** Why an update of a component that begins now will fail; an empty text if it will not. */
    public interface Obstacle {
        String to(String component);
    }

    public UpdateFeature {
        components = Map.copyOf(components);
    }

    @Override
    public void addTo(Service service) {
        service.route("POST", SERVICE + "/Actions/UpdateService.SimpleUpdate", call -> update(service, call));
        components
                .keySet()
                .forEach(component ->
                        service.pages().live(INVENTORY + component, page -> showVersion(service, page, component)));
    }

    private static void showVersion(Service service, ObjectNode page, String component) {
        service.updates().version(component).ifPresent(version -> page.put("Version", version));
    }

    private Answer update(Service service, Call call) {
        String image = call.member("ImageURI").asText();
        JsonNode targets = call.member("Targets");
        service.arrived("SimpleUpdate ImageURI=" + image + " Targets=" + targets);
        if (image.isEmpty()) {
            return Errors.actionParameterMissing("UpdateService.SimpleUpdate", "ImageURI");
        }
        String target = targets.path(0).asText();
        String component = target.substring(target.lastIndexOf('/') + 1);
        if (targets.size() != 1 || !components.containsKey(component)) {
            return Errors.actionParameterUnknown("Targets", targets.toString());
        }
        return begin(service, component, image);
    }

    private Answer begin(Service service, String component, String image) {
        String failure = obstacle.to(component);
        if (!failure.isEmpty()) {
            service.updates().failNext(failure);
        }
        return service.updates()
                .begin(component, image, components.get(component))
                .map(number -> accepted(service, number))
                .orElseGet(() -> Errors.of(400, "UpdateInProgress", "Another update is in progress. Retry later."));
    }

    private static Answer accepted(Service service, int number) {
        String path = TASKS + "/" + number;
        service.pages().put(path, Json.object());
        service.pages().live(path, page -> show(service.updates(), page, number));
        ObjectNode page = service.pages().page(path).orElseGet(Json::object);
        return Answer.of(202, page).with("Location", path);
    }

    private static void show(FirmwareUpdates updates, ObjectNode page, int number) {
        page.put("@odata.type", "#Task.v1_4_3.Task");
        page.put("Id", Integer.toString(number));
        page.put("Name", "Task " + number);
        updates.update(number).ifPresent(update -> {
            page.put("TaskState", update.state().text());
            page.put("TaskStatus", update.state().status());
            page.put("PercentComplete", updates.percent(update));
            if (!update.failure().isEmpty()) {
                ObjectNode message = page.withArray("Messages").addObject();
                message.put("MessageId", "Update.1.0." + update.failure().split("[: ]", 2)[0]);
                message.put("Message", update.failure());
                message.put("Severity", "Critical");
            }
        });
    }
}
