package io.ferrite.api.request;

import io.ferrite.api.version.Microversion;
import io.ferrite.core.problem.Problem;
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
     * The request that {@code body} and the query arguments spell, as an action takes it; the body wins.
     *
     * @param query decoded values by name
     * @throws Problem of kind INVALID or VERSION, as {@link RequestGuard} refuses
     */
    public <R extends Record> R request(
            Class<R> type, InputStream body, Map<String, List<String>> query, Microversion version) {
        return RequestGuard.read(type, merged(usual, body, query), version);
    }

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
