package io.ferrite.api.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ferrite.api.request.Form;
import io.ferrite.api.request.Key;
import io.ferrite.api.request.Parameter;
import java.util.UUID;

/** Values that fit. */
final class Values {

    private Values() {}

    /** Something that {@code parameter} takes, escaped for a query. */
    static String of(Parameter parameter) {
        Form form = parameter.form();
        if (parameter.name().equals("node")) {
            return "{node}";
        }
        if (!form.words().isEmpty()) {
            return form.words().getFirst().text().replace(" ", "%20");
        }
        return value(form);
    }

    /** {@code body} with one more key, which holds something that fits it. */
    static String bodyWith(String body, Key key) {
        ObjectNode object = (ObjectNode) PublishedContract.read(body.isEmpty() ? "{}" : body);
        if (!object.has(key.name())) {
            object.set(key.name(), json(key.form()));
        }
        return object.toString();
    }

    private static JsonNode json(Form form) {
        return switch (form.type()) {
            case "object", "" -> PublishedContract.read("{\"meta_data\": {}}");
            case "array" -> PublishedContract.read("[{\"interface\": \"power\", \"step\": \"reboot\"}]");
            case "string" -> PublishedContract.read('"' + value(form) + '"');
            default -> PublishedContract.read(value(form));
        };
    }

    private static String value(Form form) {
        return switch (form.type()) {
            case "boolean" -> "true";
            case "integer", "number" -> "1";
            case "string" -> text(form);
            default -> "a";
        };
    }

    private static String text(Form form) {
        if ("uuid".equals(form.more().get("format"))) {
            return UUID.randomUUID().toString();
        }
        return "a";
    }
}
