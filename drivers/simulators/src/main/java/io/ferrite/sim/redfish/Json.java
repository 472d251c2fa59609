package io.ferrite.sim.redfish;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** Reading and writing JSON. */
public final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** The text as a JSON object; an empty text is an empty object, anything else is empty. */
    public static Optional<ObjectNode> parse(String text) {
        if (text.isBlank()) {
            return Optional.of(object());
        }
        try {
            JsonNode read = MAPPER.readTree(text);
            return read instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
        } catch (JsonProcessingException malformed) {
            return Optional.empty();
        }
    }

    public static byte[] write(JsonNode body) {
        try {
            return MAPPER.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a JSON object from a file beside a class, with each <code>${key}</code> replaced by its fact.
     *
     * @throws IllegalStateException if the file is missing, is no object, or a fact is
     */
    public static ObjectNode resource(Class<?> beside, String file, Map<String, String> facts) {
        String text = filled(readText(beside, file), facts);
        if (text.contains("${")) {
            throw new IllegalStateException("A fact is missing in " + file + ": " + text.substring(text.indexOf("${")));
        }
        return parse(text).orElseThrow(() -> new IllegalStateException(file + " is no JSON object."));
    }

    private static String filled(String text, Map<String, String> facts) {
        String result = text;
        for (Map.Entry<String, String> fact : facts.entrySet()) {
            result = result.replace("${" + fact.getKey() + "}", fact.getValue());
        }
        return result;
    }

    private static String readText(Class<?> beside, String file) {
        try (InputStream in = beside.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("There is no " + file + " beside " + beside.getName() + ".");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
