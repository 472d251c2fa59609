package io.ferrite.sim.bluefield;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ferrite.sim.redfish.Answer;
import io.ferrite.sim.redfish.Call;
import io.ferrite.sim.redfish.Errors;
import io.ferrite.sim.redfish.Feature;
import io.ferrite.sim.redfish.Json;
import io.ferrite.sim.redfish.Service;
import java.util.List;

/** SimpleUpdate, its tasks, and the versions that updates leave behind. */
record UpdateFeature(BlueFieldCard card, FirmwareUpdates updates) implements Feature {
    private static final String SERVICE = "/redfish/v1/UpdateService";
    private static final String INVENTORY = SERVICE + "/FirmwareInventory/";
    private static final String TASKS = "/redfish/v1/TaskService/Tasks";
    private static final List<String> UPDATEABLE =
            List.of("DPU_OS", "BMC_Firmware", "Bluefield_FW_ERoT", "golden_image_arm", "golden_image_nic");

    @Override
    public void addTo(Service service) {
        service.route("POST", SERVICE + "/Actions/UpdateService.SimpleUpdate", call -> update(service, call));
        UPDATEABLE.forEach(
                component -> service.pages().live(INVENTORY + component, page -> showVersion(page, component)));
    }

    private void showVersion(ObjectNode page, String component) {
        updates.version(component).ifPresent(version -> page.put("Version", version));
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
        if (targets.size() != 1 || !UPDATEABLE.contains(component)) {
            return Errors.actionParameterUnknown("Targets", targets.toString());
        }
        return begin(service, component, image);
    }

    private Answer begin(Service service, String component, String image) {
        if (component.equals(FirmwareUpdates.OPERATING_SYSTEM) && !card.bmcRshim()) {
            updates.failNext("TransferFailed: rshim is not enabled on the BMC.");
        }
        return updates.begin(component, image)
                .map(number -> accepted(service, number))
                .orElseGet(() -> Errors.of(400, "UpdateInProgress", "Another update is in progress. Retry later."));
    }

    private Answer accepted(Service service, int number) {
        String path = TASKS + "/" + number;
        service.pages().put(path, Json.object());
        service.pages().live(path, page -> show(page, number));
        ObjectNode page = service.pages().page(path).orElseGet(Json::object);
        return Answer.of(202, page).with("Location", path);
    }

    private void show(ObjectNode page, int number) {
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
