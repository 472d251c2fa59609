package io.ferrite.api.view;

import com.fasterxml.jackson.core.JsonGenerator;
import io.ferrite.core.node.Document;
import io.ferrite.drivers.spi.value.WireText;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Writes the values of the house as clients expect them. */
public final class JsonValue {

    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter MICROS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSSxxx", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private JsonValue() {}

    /** Writes {@code value}: a JSON value, a document, or one of the house's own kinds of value. */
    public static void write(JsonGenerator json, Object value) throws IOException {
        switch (value) {
            case null -> json.writeNull();
            case String text -> json.writeString(text);
            case Boolean flag -> json.writeBoolean(flag);
            case UUID id -> json.writeString(id.toString());
            case Instant time -> json.writeString(time(time));
            case WireText word -> json.writeString(word.text());
            case Document document -> json.writeRawValue(document.text());
            case Mask.Masked masked -> masked.write(json);
            case Optional<?> optional -> write(json, optional.orElse(null));
            case Number number -> number(json, number);
            case Links.Link link -> link(json, link);
            case Map<?, ?> members -> object(json, members);
            case List<?> items -> array(json, items);
            default -> throw new IllegalArgumentException("No JSON for " + value.getClass() + ".");
        }
    }

    /** {@code value} as the body of an answer. */
    public static JsonBody body(Object value) {
        return json -> write(json, value);
    }

    /** {@code value} as text. */
    public static String text(Object value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JsonBody.JSON.createGenerator(text)) {
            write(json, value);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /** A time in UTC with its offset; with microseconds where there are any. */
    public static String time(Instant time) {
        if (time.get(ChronoField.MICRO_OF_SECOND) == 0) {
            return SECONDS.format(time);
        }
        return MICROS.format(time);
    }

    private static void number(JsonGenerator json, Number number) throws IOException {
        switch (number) {
            case Integer small -> json.writeNumber(small);
            case Long large -> json.writeNumber(large);
            case Double real -> json.writeNumber(real);
            case BigInteger whole -> json.writeNumber(whole);
            case BigDecimal exact -> json.writeNumber(exact);
            default -> throw new IllegalArgumentException("No JSON for " + number.getClass() + ".");
        }
    }

    private static void link(JsonGenerator json, Links.Link link) throws IOException {
        json.writeStartObject();
        json.writeStringField("href", link.href());
        json.writeStringField("rel", link.rel());
        json.writeEndObject();
    }

    private static void object(JsonGenerator json, Map<?, ?> members) throws IOException {
        json.writeStartObject();
        for (Map.Entry<?, ?> member : members.entrySet()) {
            json.writeFieldName(member.getKey().toString());
            write(json, member.getValue());
        }
        json.writeEndObject();
    }

    private static void array(JsonGenerator json, List<?> items) throws IOException {
        json.writeStartArray();
        for (Object item : items) {
            write(json, item);
        }
        json.writeEndArray();
    }
}
