package io.ferrite.redfish;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A BMC as it shows itself. Texts are empty where it says nothing.
 *
 * @param path where it was read
 * @param id for people
 * @param kind for example BMC
 * @param model what it is
 * @param firmware its version
 * @param resetTarget where resets of the BMC itself are sent
 */
public record ManagementController(
        String path, String id, String kind, String model, String firmware, String resetTarget) {

    /** Reads the Redfish manager at {@code path}. */
    public static ManagementController read(RedfishConnection bmc, String path, Deadline deadline) {
        JsonNode json = bmc.get(path, deadline).body();
        return new ManagementController(
                path,
                json.path("Id").asText(""),
                json.path("ManagerType").asText(""),
                json.path("Model").asText(""),
                json.path("FirmwareVersion").asText(""),
                json.at("/Actions/#Manager.Reset/target").asText(""));
    }
}
