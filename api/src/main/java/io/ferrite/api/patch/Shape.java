package io.ferrite.api.patch;

import io.ferrite.api.request.Form;
import io.ferrite.api.request.JsonShape;
import io.ferrite.core.node.Document;
import io.ferrite.core.node.NodeField;
import java.util.UUID;
import java.util.function.Function;

/** The form that a field takes in a request. */
enum Shape {
    TEXT,
    UUID,
    FLAG,
    OBJECT,
    /** UUID or name of another node. */
    NODE;

    /** What it holds, for people who read. */
    Form form() {
        return switch (this) {
            case TEXT, NODE -> Form.TEXT;
            case UUID -> Form.ID;
            case FLAG -> Form.FLAG;
            case OBJECT -> Form.OBJECT;
        };
    }

    /**
     * The field's value that {@code json} spells, which is not null.
     *
     * @param limit how many characters a text may have
     * @param nodes finds the node that a text identifies
     */
    Object parse(NodeField<?> field, Object json, int limit, Function<String, UUID> nodes) {
        String what = "'" + field.name() + "'";
        return switch (this) {
            case TEXT -> JsonShape.text(json, what, limit);
            case UUID -> JsonShape.uuid(json, what);
            case FLAG -> JsonShape.flag(json, what);
            case OBJECT -> Document.of(JsonShape.object(json, what));
            case NODE -> nodes.apply(JsonShape.text(json, what, limit));
        };
    }
}
