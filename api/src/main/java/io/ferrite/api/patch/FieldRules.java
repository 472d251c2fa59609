package io.ferrite.api.patch;

import io.ferrite.api.request.Idents;
import io.ferrite.api.request.JsonShape;
import io.ferrite.api.version.Microversion;
import io.ferrite.core.node.Document;
import io.ferrite.core.node.NodeField;
import io.ferrite.core.problem.Problem;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** What a single value must be beyond its form. */
final class FieldRules {

    private static final List<String> SIZES = List.of("memory_mb", "local_gb");

    private FieldRules() {}

    /**
     * The value to store for {@code value}.
     *
     * @throws Problem of kind INVALID
     */
    static Object check(NodeField<?> field, Object value, Microversion version) {
        return switch (value) {
            case String text -> checkText(field, text, version);
            case Document document -> checkDocument(field, document);
            default -> value;
        };
    }

    /** Refuses to unset a field without which there is no node. */
    static void requireOptional(NodeField<?> field) {
        if (field.equals(NodeField.DRIVER)) {
            throw Problem.invalid("A node needs a driver.");
        }
    }

    private static String checkText(NodeField<?> field, String text, Microversion version) {
        if (field.equals(NodeField.NAME)) {
            Idents.requireNodeName(text, version);
        }
        if (field.equals(NodeField.INSTANCE_NAME) && text.isEmpty()) {
            throw Problem.invalid("'instance_name' is not empty.");
        }
        if (field.equals(NodeField.CONDUCTOR_GROUP)) {
            return text.toLowerCase(Locale.ROOT);
        }
        return text;
    }

    private static Document checkDocument(NodeField<?> field, Document document) {
        if (field.equals(NodeField.PROPERTIES)) {
            SIZES.forEach(size -> checkSize(size, document.map().get(size)));
        }
        if (field.equals(NodeField.NETWORK_DATA)) {
            NetworkData.check(document.map());
        }
        return document;
    }

    /** A number, of which fractions do not count, or a text that spells a whole one. */
    private static void checkSize(String name, Object value) {
        if (value != null && size(name, value).signum() < 0) {
            throw Problem.invalid("properties/%s is 0 or more.", name);
        }
    }

    private static BigDecimal size(String name, Object value) {
        return switch (value) {
            case Number number -> new BigDecimal(number.toString());
            default -> BigDecimal.valueOf(JsonShape.number(value, "properties/" + name));
        };
    }
}
