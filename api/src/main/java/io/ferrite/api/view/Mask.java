package io.ferrite.api.view;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.ferrite.core.node.Document;
import io.ferrite.drivers.spi.value.Secret;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;

/** Hides the secrets of documents on their way out, token by token. */
public final class Mask {

    /** For documents in general. */
    public static final Mask GENERAL = new Mask(Set.of(), Set.of());
    /** For {@code driver_info}. */
    public static final Mask DRIVER_INFO = new Mask(Set.of("snmp_auth_key", "snmp_priv_key"), Set.of());
    /** For {@code instance_info}: its addresses of images may carry signatures. */
    public static final Mask INSTANCE_INFO = new Mask(Set.of("image_url"), Set.of("configdrive"));

    private final Set<String> secretKeys;
    private final Set<String> hiddenWhole;

    /**
     * @param secretKeys keys in lower case, beside those whose name tells
     * @param hiddenWhole keys in lower case that are hidden even where they hold an object
     */
    private Mask(Set<String> secretKeys, Set<String> hiddenWhole) {
        this.secretKeys = secretKeys;
        this.hiddenWhole = hiddenWhole;
    }

    /** {@code document} as clients may see it. */
    public Object over(Document document) {
        if (document.text().equals(Document.EMPTY.text())) {
            return document;
        }
        return new Masked(this, document);
    }

    /** {@code text} as clients may see it. */
    public static String inText(String text) {
        return SecretWords.inText(text, Secret.MASK);
    }

    /** Whether a value other than an object under {@code key} is hidden. */
    public boolean hides(String key) {
        return SecretWords.isSecret(key, secretKeys);
    }

    /** A document with a mask over it. */
    record Masked(Mask mask, Document document) {

        void write(JsonGenerator json) throws IOException {
            try (JsonParser parser = JsonBody.JSON.createParser(document.text())) {
                parser.nextToken();
                mask.copy(parser, json);
            }
        }
    }

    private void copy(JsonParser parser, JsonGenerator json) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            copyObject(parser, json);
        } else if (token == JsonToken.START_ARRAY) {
            copyArray(parser, json);
        } else if (token == JsonToken.VALUE_STRING) {
            json.writeString(inText(parser.getText()));
        } else {
            json.copyCurrentEventExact(parser);
        }
    }

    private void copyObject(JsonParser parser, JsonGenerator json) throws IOException {
        json.writeStartObject();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            json.writeFieldName(key);
            JsonToken value = parser.nextToken();
            boolean open = value == JsonToken.START_OBJECT && !hiddenWhole.contains(key.toLowerCase(Locale.ROOT));
            if (open || !hides(key)) {
                copy(parser, json);
            } else {
                parser.skipChildren();
                json.writeString(Secret.MASK);
            }
        }
        json.writeEndObject();
    }

    private void copyArray(JsonParser parser, JsonGenerator json) throws IOException {
        json.writeStartArray();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            copy(parser, json);
        }
        json.writeEndArray();
    }
}
