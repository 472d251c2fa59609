package io.ferrite.api.request;

import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The readers of request bodies.
 *
 * @param usual for most requests
 * @param large for those that may carry a config drive
 */
public record Bodies(JsonReader usual, DriveReader large) {

    /**
     * The keys of a request that may give them in its body or as query arguments; the body wins.
     *
     * @param query decoded values by name
     */
    public static Map<String, Object> merged(JsonReader reader, InputStream body, Map<String, List<String>> query) {
        return merged(reader.object(body), query);
    }

    /** The same, where the body has been read. */
    public static Map<String, Object> merged(Map<String, Object> body, Map<String, List<String>> query) {
        Map<String, Object> merged = new LinkedHashMap<>();
        query.forEach((name, values) -> merged.put(name, values.getLast()));
        merged.putAll(body);
        return merged;
    }
}
