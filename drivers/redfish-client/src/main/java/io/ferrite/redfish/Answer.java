package io.ferrite.redfish;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a BMC said to a request that it accepted.
 *
 * @param status the HTTP status, 200 to 299
 * @param body the JSON, a missing node where there was none
 * @param etag the version of the resource, empty where the BMC keeps none
 * @param location where to look next, for example at a task; empty where the BMC named nothing
 */
public record Answer(int status, JsonNode body, String etag, String location) {}
