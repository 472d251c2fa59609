package io.ferrite.redfish;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/**
 * A machine as its BMC shows it. Texts are stripped, and empty where the BMC says nothing.
 *
 * @param path where it was read
 * @param id for people
 * @param manufacturer who made it
 * @param model what it is
 * @param serial its number
 * @param power as the BMC sees it
 * @param bootProgress how far its operating system is: the vendor's own word where there is one, else the standard one
 * @param boot the override as this resource shows it
 * @param bootTargets what may be set; empty where the BMC does not say
 * @param resetTarget where resets are sent
 * @param resetTypes what may be sent; empty where this resource does not say
 * @param resetInfo where the rest about resets is told
 * @param settings where changes that wait for the next boot are sent
 * @param etag its version
 */
public record ComputerSystem(
        String path,
        String id,
        String manufacturer,
        String model,
        String serial,
        PowerStatus power,
        String bootProgress,
        BootOverride boot,
        Set<BootTarget> bootTargets,
        String resetTarget,
        Set<ResetType> resetTypes,
        String resetInfo,
        String settings,
        String etag) {

    static ComputerSystem of(String path, Answer answer) {
        JsonNode json = answer.body();
        JsonNode reset = json.path("Actions").path("#ComputerSystem.Reset");
        return new ComputerSystem(
                path,
                text(json.path("Id")),
                text(json.path("Manufacturer")),
                text(json.path("Model")),
                text(json.path("SerialNumber")),
                Word.find(PowerStatus.class, text(json.path("PowerState")), PowerStatus.UNTOLD),
                progress(json.path("BootProgress")),
                BootOverride.of(json.path("Boot")),
                bootTargets(json.path("Boot")),
                text(reset.path("target")),
                Word.known(ResetType.class, reset.path("ResetType@Redfish.AllowableValues")),
                text(reset.path("@Redfish.ActionInfo")),
                text(json.path("@Redfish.Settings").path("SettingsObject").path("@odata.id")),
                answer.etag());
    }

    static Set<BootTarget> bootTargets(JsonNode boot) {
        return Word.known(BootTarget.class, boot.path("BootSourceOverrideTarget@Redfish.AllowableValues"));
    }

    private static String progress(JsonNode progress) {
        String own = text(progress.path("OemLastState"));
        return own.isEmpty() ? text(progress.path("LastState")) : own;
    }

    private static String text(JsonNode node) {
        return node.asText("").strip();
    }
}
