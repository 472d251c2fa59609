package io.ferrite.sim.redfish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;

/**
 * One request, read to its end.
 *
 * @param method GET, POST, PATCH, PUT or DELETE
 * @param path the path without query and without a trailing slash
 * @param headers names in lower case
 * @param text the body as it came
 */
public record Call(String method, String path, Map<String, String> headers, String text) {

    public Optional<String> header(String lowerCaseName) {
        return Optional.ofNullable(headers.get(lowerCaseName));
    }

    /** The body; empty if it is no JSON object. */
    public Optional<ObjectNode> body() {
        return Json.parse(text);
    }

    /** A member of the body; a missing node if there is none. */
    public JsonNode member(String name) {
        return body().orElseGet(Json::object).path(name);
    }

    /** Whether this only looks. */
    public boolean looks() {
        return method.equals("GET") || method.equals("HEAD");
    }
}
