package io.ferrite.api.request;

import io.ferrite.api.version.Microversion;
import io.ferrite.api.version.Word;
import io.ferrite.core.node.Document;
import io.ferrite.drivers.spi.value.WireText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a field, a key or an argument holds, in the words of JSON Schema.
 *
 * @param type the JSON type, empty for any
 * @param more what else the schema says
 * @param words all values that there are; empty where any of the type will do
 * @param nullable whether null may stand in its place
 */
public record Form(String type, Map<String, Object> more, List<Word> words, boolean nullable) {

    private static final String TYPE = "type";

    /** Nobody has said yet what it is. */
    public static final Form UNSAID = new Form("", Map.of("description", ""), List.of(), false);

    public static final Form ANY = new Form("", Map.of(), List.of(), false);
    public static final Form TEXT = plain("string");
    public static final Form FLAG = plain("boolean");
    public static final Form NUMBER = plain("integer");
    public static final Form REAL = plain("number");
    public static final Form OBJECT = plain("object");
    public static final Form ARRAY = plain("array");
    public static final Form ID = new Form("string", Map.of("format", "uuid"), List.of(), false);
    public static final Form TIME = new Form("string", Map.of("format", "date-time"), List.of(), false);
    public static final Form TEXTS = listOf(TEXT);
    /** An address and its relation. */
    public static final Form LINK = new Form("", Map.of("$ref", "#/components/schemas/Link"), List.of(), false);
    /** Several of them. */
    public static final Form LINKS = new Form("array", Map.of("items", LINK.more()), List.of(), false);

    private static final Map<Class<?>, Form> PLAIN = Map.of(
            String.class, TEXT,
            Boolean.class, FLAG,
            Integer.class, NUMBER,
            Long.class, NUMBER,
            UUID.class, ID,
            Instant.class, TIME,
            Document.class, OBJECT,
            Map.class, OBJECT,
            List.class, ARRAY);

    public Form {
        more = Collections.unmodifiableMap(new LinkedHashMap<>(more));
        words = List.copyOf(words);
    }

    /** One of these words. */
    public static Form oneOf(List<Word> words) {
        return new Form("string", Map.of(), words, false);
    }

    /** One of these words, which have always been there. */
    public static Form oneOf(String... words) {
        return oneOf(Arrays.stream(words)
                .map(word -> new Word(word, Microversion.oldest()))
                .toList());
    }

    /** An array of {@code item}. */
    public static Form listOf(Form item) {
        return new Form("array", Map.of("items", item.schema(Microversion.latest())), List.of(), false);
    }

    /** An object whose members, whatever they are called, hold {@code member}. */
    public static Form mapOf(Form member) {
        return new Form(
                "object", Map.of("additionalProperties", member.schema(Microversion.latest())), List.of(), false);
    }

    /** How values of {@code type} look on the wire. */
    public static Form of(Class<?> type) {
        if (type.isEnum() && WireText.class.isAssignableFrom(type)) {
            return oneOf(Arrays.stream(type.getEnumConstants())
                    .map(each -> ((WireText) each).text())
                    .toArray(String[]::new));
        }
        return PLAIN.getOrDefault(type, ANY);
    }

    /** The same, or null. */
    public Form orNull() {
        return new Form(type, more, words, true);
    }

    /** A text of at most {@code length} characters; without a limit where that is 0. */
    public Form upTo(int length) {
        if (length == 0) {
            return this;
        }
        return with("maxLength", length);
    }

    /** The same, and the schema says {@code key} too. */
    public Form with(String key, Object value) {
        Map<String, Object> all = new LinkedHashMap<>(more);
        all.put(key, value);
        return new Form(type, all, words, nullable);
    }

    /** The same, and clients know {@code text} only since {@code known}. */
    public Form since(String text, Microversion known) {
        List<Word> dated = words.stream()
                .map(word -> word.text().equals(text) ? new Word(text, known) : word)
                .toList();
        return new Form(type, more, dated, nullable);
    }

    /** As JSON Schema, with the words that a client of {@code version} knows. */
    public Map<String, Object> schema(Microversion version) {
        Map<String, Object> schema = new LinkedHashMap<>();
        if (nullable && !type.isEmpty()) {
            schema.put(TYPE, List.of(type, "null"));
        } else if (!type.isEmpty()) {
            schema.put(TYPE, type);
        }
        schema.putAll(more);
        if (!words.isEmpty()) {
            schema.put("enum", known(version));
        }
        return schema;
    }

    private List<Object> known(Microversion version) {
        List<Object> known = new ArrayList<>(words.stream()
                .filter(word -> word.knownAt(version))
                .map(Word::text)
                .toList());
        if (nullable) {
            known.add(null);
        }
        return known;
    }

    private static Form plain(String type) {
        return new Form(type, Map.of(), List.of(), false);
    }
}
