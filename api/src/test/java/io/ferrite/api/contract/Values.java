package io.ferrite.api.contract;

import io.ferrite.api.request.Form;
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
