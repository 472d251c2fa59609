package io.ferrite.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request to the API.
 *
 * @param method the HTTP method
 * @param path the parts of the path from the root of the endpoint, not yet encoded
 * @param query query arguments by name, not yet encoded
 * @param body the JSON body; a missing node for none
 */
public record Ask(String method, List<String> path, Map<String, String> query, JsonNode body) {

    public Ask {
        path = List.copyOf(path);
        query = Collections.unmodifiableMap(new LinkedHashMap<>(query));
    }

    public static Ask get(String... path) {
        return bare("GET", path);
    }

    public static Ask delete(String... path) {
        return bare("DELETE", path);
    }

    public static Ask post(JsonNode body, String... path) {
        return new Ask("POST", List.of(path), Map.of(), body);
    }

    public static Ask put(JsonNode body, String... path) {
        return new Ask("PUT", List.of(path), Map.of(), body);
    }

    public static Ask patch(JsonNode body, String... path) {
        return new Ask("PATCH", List.of(path), Map.of(), body);
    }

    private static Ask bare(String method, String... path) {
        return new Ask(method, List.of(path), Map.of(), MissingNode.getInstance());
    }

    /** This request with one query argument more, or as it is where {@code value} is empty. */
    Ask with(String name, Optional<String> value) {
        if (value.isEmpty()) {
            return this;
        }
        Map<String, String> more = new LinkedHashMap<>(query);
        more.put(name, value.get());
        return new Ask(method, path, more, body);
    }

    /** This request with {@code name=true}, or as it is where {@code flag} is not set. */
    Ask withFlag(String name, boolean flag) {
        if (flag) {
            return with(name, Optional.of("true"));
        }
        return this;
    }
}
