package io.ferrite.sim.redfish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One answer; the body is a missing node where there is none. */
public record Answer(int status, JsonNode body, Map<String, String> headers) {

    public Answer {
        headers = Map.copyOf(headers);
    }

    public static Answer ok(JsonNode body) {
        return of(200, body);
    }

    public static Answer of(int status, JsonNode body) {
        return new Answer(status, body, Map.of());
    }

    public static Answer empty() {
        return of(204, MissingNode.getInstance());
    }

    public Answer with(String header, String value) {
        Map<String, String> more = Stream.concat(headers.entrySet().stream(), Stream.of(Map.entry(header, value)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (old, late) -> late));
        return new Answer(status, body, more);
    }

    boolean hasBody() {
        return !body.isMissingNode();
    }
}
