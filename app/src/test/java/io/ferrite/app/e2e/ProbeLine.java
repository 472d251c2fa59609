package io.ferrite.app.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A line of a table of probes, with variables in braces. What its keys mean stands in {@code probes/README.md}.
 *
 * @param text the line as it stands in the file
 */
record ProbeLine(String text) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> KEYS = Set.of(
            "p", "node", "state", "set", "do", "at", "head", "body", "raw", "pad", "expect", "heads", "json", "keys",
            "has", "hasnot", "count", "fault", "empty", "save", "await", "each");

    ProbeLine {
        JsonNode line = read(text);
        line.fieldNames().forEachRemaining(key -> {
            if (!KEYS.contains(key)) {
                throw new IllegalArgumentException("A probe has no '" + key + "': " + text);
            }
        });
    }

    /** Which probe it belongs to. */
    String probe() {
        return read(text).path("p").textValue();
    }

    /** The line with variables filled in: once, or once for each of what it says. */
    List<JsonNode> filled(Map<String, String> variables) {
        List<JsonNode> filled = new ArrayList<>();
        JsonNode each = read(text).path("each");
        if (each.isMissingNode()) {
            filled.add(read(with(text, variables)));
        }
        each.forEach(value -> filled.add(read(with(text.replace("{each}", inText(value)), variables))));
        return filled;
    }

    private static String inText(JsonNode value) {
        String quoted = JSON.valueToTree(value.asText()).toString();
        return quoted.substring(1, quoted.length() - 1);
    }

    private static String with(String text, Map<String, String> variables) {
        String with = text;
        for (Map.Entry<String, String> variable : variables.entrySet()) {
            with = with.replace("{" + variable.getKey() + "}", variable.getValue());
        }
        return with;
    }

    static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException wrong) {
            throw new UncheckedIOException("No JSON: " + text, wrong);
        }
    }
}
