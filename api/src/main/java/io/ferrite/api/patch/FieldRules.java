package io.ferrite.api.patch;

import io.ferrite.api.request.Idents;
import io.ferrite.api.request.JsonShape;
import io.ferrite.api.version.Microversion;
import io.ferrite.core.node.Document;
import io.ferrite.core.node.NodeField;
import io.ferrite.core.problem.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a single value must be beyond its form. */
final class FieldRules {

    private static final List<String> SIZES = List.of("memory_mb", "local_gb");
    private static final List<String> NETWORK_PARTS = List.of("links", "networks", "services");

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
            case null -> checkUnset(field);
            default -> value;
        };
    }

    private static Object checkUnset(NodeField<?> field) {
        if (field.equals(NodeField.DRIVER)) {
            throw Problem.invalid("A node needs a driver.");
        }
        return null;
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
        if (field.equals(NodeField.NETWORK_DATA) && !document.equals(Document.EMPTY)) {
            checkNetwork(document.map());
        }
        return document;
    }

    private static void checkSize(String name, Object value) {
        if (value != null && JsonShape.number(value, "properties/" + name) < 0) {
            throw Problem.invalid("properties/%s is 0 or more.", name);
        }
    }

    private static void checkNetwork(Map<String, Object> network) {
        for (String part : NETWORK_PARTS) {
            List<Object> items = JsonShape.array(network.get(part), "network_data/" + part);
            items.forEach(item -> JsonShape.object(item, "Each of network_data/" + part));
        }
    }
}
