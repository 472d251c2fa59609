package io.ferrite.app.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The JSON that command lines spell: {@code key=value} pairs, lists of steps, patches. */
final class Documents {

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private Documents() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    /** The object that pairs such as {@code cpus=4} make; values that are JSON are taken as JSON. */
    static ObjectNode pairs(List<String> pairs) {
        ObjectNode object = object();
        pairs.forEach(pair -> object.set(key(pair), value(pair)));
        return object;
    }

    static String key(String pair) {
        return pair.substring(0, equalsIn(pair)).strip();
    }

    static JsonNode value(String pair) {
        String text = pair.substring(equalsIn(pair) + 1);
        try {
            return JSON.readTree(text.isEmpty() ? "\"\"" : text);
        } catch (JsonProcessingException plain) {
            return JsonNodeFactory.instance.textNode(text);
        }
    }

    private static int equalsIn(String pair) {
        int equals = pair.indexOf('=');
        if (equals < 1) {
            throw new IllegalArgumentException("Expected key=value instead of " + pair + ".");
        }
        return equals;
    }

    /** Adds {@code {"op": "add"}} for {@code path} to a patch. */
    static void add(ArrayNode patch, String path, JsonNode value) {
        patch.addObject().put("op", "add").put("path", path).set("value", value);
    }

    /** Adds {@code {"op": "remove"}} for {@code path} to a patch. */
    static void remove(ArrayNode patch, String path) {
        patch.addObject().put("op", "remove").put("path", path);
    }

    /** The JSON that {@code text} spells, that the file after {@code @} holds, or that comes in where it is {@code -}. */
    static JsonNode json(Given given, String text) {
        try {
            if (text.equals("-")) {
                return JSON.readTree(new String(given.input().readAllBytes(), StandardCharsets.UTF_8));
            }
            if (text.startsWith("@")) {
                return JSON.readTree(Files.readString(Path.of(text.substring(1))));
            }
            return JSON.readTree(text);
        } catch (JsonProcessingException wrong) {
            throw new IllegalArgumentException("This is not JSON: " + wrong.getOriginalMessage(), wrong);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("Cannot read " + text + ": " + unreadable.getMessage(), unreadable);
        }
    }
}
