package io.ferrite.redfish;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A box or a card. Texts are stripped, and empty where the BMC says nothing.
 *
 * @param path where it was read
 * @param id for people
 * @param kind for example RackMount or Card
 * @param model what it is
 * @param part its part number
 * @param serial its number
 */
public record Chassis(String path, String id, String kind, String model, String part, String serial) {

    /** Reads the chassis at {@code path}. */
    public static Chassis read(RedfishConnection bmc, String path, Deadline deadline) {
        JsonNode json = bmc.get(path, deadline).body();
        return new Chassis(
                path,
                json.path("Id").asText(""),
                json.path("ChassisType").asText(""),
                json.path("Model").asText("").strip(),
                json.path("PartNumber").asText("").strip(),
                json.path("SerialNumber").asText("").strip());
    }
}
