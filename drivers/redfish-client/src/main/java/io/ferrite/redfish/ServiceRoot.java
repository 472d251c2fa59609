package io.ferrite.redfish;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The way into a Redfish service. Texts are empty where the BMC says nothing.
 *
 * @param version of Redfish, for example 1.9.0
 * @param vendor who made the service
 * @param product what it is
 * @param uuid of the service
 * @param systems path of the collection of systems
 * @param managers path of the collection of managers
 * @param chassis path of the collection of chassis
 */
public record ServiceRoot(
        String version, String vendor, String product, String uuid, String systems, String managers, String chassis) {

    static ServiceRoot of(JsonNode json) {
        return new ServiceRoot(
                json.path("RedfishVersion").asText(""),
                json.path("Vendor").asText(""),
                json.path("Product").asText(""),
                json.path("UUID").asText(""),
                json.at("/Systems/@odata.id").asText(""),
                json.at("/Managers/@odata.id").asText(""),
                json.at("/Chassis/@odata.id").asText(""));
    }
}
