package io.ferrite.api.problem;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/**
 * The body of every error: {@code {"error_message": "{\"faultcode\": …}"}}. The inner object is text once more, because
 * clients of the OpenStack service decode it a second time.
 */
public final class Fault {

    private static final JsonFactory JSON = new JsonFactory();
    private static final int FIRST_OF_OURS = 500;

    private Fault() {}

    /** The body for {@code status} with {@code text} for people. */
    public static String body(int status, String text) {
        String inner = object(json -> {
            json.writeStringField("faultcode", code(status));
            json.writeStringField("faultstring", text);
            json.writeNullField("debuginfo");
        });
        return object(json -> json.writeStringField("error_message", inner));
    }

    /** The body of a refusal of who is not let in: {@code {"error": {"message": …, "code": …}}}, as clients know it. */
    public static String atTheDoor(int status, String text) {
        return object(json -> {
            json.writeObjectFieldStart("error");
            json.writeStringField("message", text);
            json.writeNumberField("code", status);
            json.writeEndObject();
        });
    }

    private static String code(int status) {
        if (status < FIRST_OF_OURS) {
            return "Client";
        }
        return "Server";
    }

    private interface Members {
        void write(JsonGenerator json) throws IOException;
    }

    private static String object(Members members) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            members.write(json);
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }
}
