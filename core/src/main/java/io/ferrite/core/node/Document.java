package io.ferrite.core.node;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A JSON object as a value. Its text is kept as it was written, so that reading and showing it costs no parsing; {@link
 * #map} parses on demand.
 */
public final class Document {

    /** {@code {}}. */
    public static final Document EMPTY = new Document("{}");

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final TypeReference<LinkedHashMap<String, Object>> MAP = new TypeReference<>() {};

    private final String text;

    private Document(String text) {
        this.text = text;
    }

    /** A document whose text is known to be a JSON object, such as one that was stored. */
    public static Document stored(String text) {
        if (text.equals(EMPTY.text)) {
            return EMPTY;
        }
        return new Document(text);
    }

    /** A document with these members: JSON values, in this order. */
    public static Document of(Map<String, ?> members) {
        if (members.isEmpty()) {
            return EMPTY;
        }
        return new Document(write(members));
    }

    /** The JSON text of any JSON value. */
    public static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException bug) {
            throw new IllegalArgumentException("Not a JSON value: " + value.getClass(), bug);
        }
    }

    /** The JSON value that {@code text} spells: map, list, text, number, boolean or null. */
    public static Object read(String text) {
        try {
            return JSON.readValue(text, Object.class);
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException("A stored value is not JSON.", bug);
        }
    }

    /** The members, in their order; not modifiable at the top level. */
    public Map<String, Object> map() {
        try {
            return Collections.unmodifiableMap(JSON.readValue(text, MAP));
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException("A stored document is not a JSON object.", bug);
        }
    }

    /** A copy in which {@code key} has {@code value}. */
    public Document with(String key, Object value) {
        Map<String, Object> members = new LinkedHashMap<>(map());
        members.put(key, value);
        return of(members);
    }

    /** A copy without {@code keys}. */
    public Document without(List<String> keys) {
        Map<String, Object> members = new LinkedHashMap<>(map());
        keys.forEach(members::remove);
        return of(members);
    }

    public boolean isEmpty() {
        return text.equals(EMPTY.text) || map().isEmpty();
    }

    /** The JSON text. */
    public String text() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Document document && (text.equals(document.text) || map().equals(document.map()));
    }

    @Override
    public int hashCode() {
        return Objects.hash(Document.class);
    }

    /** The number of characters only: documents hold secrets. */
    @Override
    public String toString() {
        return "Document[%d characters]".formatted(text.length());
    }
}
