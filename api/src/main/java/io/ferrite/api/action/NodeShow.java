package io.ferrite.api.action;

import io.ferrite.api.request.Arguments;
import io.ferrite.api.request.Parameter;
import io.ferrite.api.view.Field;
import io.ferrite.api.view.JsonBody;
import io.ferrite.api.view.NodeView;
import io.ferrite.api.view.View;
import io.ferrite.core.node.Node;
import io.ferrite.core.node.NodeField;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Shows single nodes. */
public final class NodeShow {

    /** What one node is asked with. */
    public static final List<Parameter> PARAMETERS = List.of(Parameter.FIELDS);

    private final Conductors conductors;

    @Inject
    public NodeShow(Conductors conductors) {
        this.conductors = conductors;
    }

    /** The node with the fields that the request chooses. */
    public JsonBody chosen(Call call, Node node) {
        Arguments arguments = call.arguments(PARAMETERS);
        return body(call, node, Choice.forOne(NodeView.FIELDS, arguments, call.version()));
    }

    /** The node with all fields. */
    public JsonBody whole(Call call, Node node) {
        return body(call, node, NodeView.FIELDS.all(call.version()));
    }

    /** What {@code GET …/states} shows. */
    public JsonBody states(Call call, Node node) {
        return body(call, node, NodeView.STATES.all(call.version()));
    }

    JsonBody body(Call call, Node node, List<Field<NodeView>> fields) {
        NodeView view = new NodeView(node, conductors::ownerOf, call.links());
        return json -> View.write(json, view, fields, call.version());
    }

    /** What has to be read of nodes to show {@code fields}, and to tell nodes apart. */
    static List<NodeField<?>> columns(List<Field<NodeView>> fields) {
        Set<NodeField<?>> columns = new LinkedHashSet<>(List.of(NodeField.UUID));
        fields.forEach(field -> columns.addAll(field.columns()));
        return List.copyOf(columns);
    }
}
