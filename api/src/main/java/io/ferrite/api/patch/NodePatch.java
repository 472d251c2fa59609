package io.ferrite.api.patch;

import io.ferrite.api.patch.PatchTable.Row;
import io.ferrite.api.version.Behaviour;
import io.ferrite.api.version.Microversion;
import io.ferrite.api.view.NodeView;
import io.ferrite.core.node.Document;
import io.ferrite.core.node.Node;
import io.ferrite.core.node.NodeChange;
import io.ferrite.core.node.NodeField;
import io.ferrite.core.problem.Problem;
import io.ferrite.drivers.spi.value.WireText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/** Makes changes of nodes out of what requests say. */
public final class NodePatch {

    private final Microversion version;
    private final Function<String, UUID> nodes;

    /**
     * @param version of the request
     * @param nodes finds the node that a text identifies, and throws a problem where there is none
     */
    public NodePatch(Microversion version, Function<String, UUID> nodes) {
        this.version = version;
        this.nodes = nodes;
    }

    /**
     * The fields of a new node. Null and an empty text were not given, at any version.
     *
     * @throws Problem of kind INVALID or VERSION where the table does not allow what was given
     */
    public NodeChange creation(Map<String, Object> body) {
        NodeChange change = NodeChange.NONE;
        for (Map.Entry<String, Object> given : body.entrySet()) {
            Row row = PatchTable.forCreation(given.getKey());
            Object value = parsed(row, KeptSecrets.restore(row.field(), given.getValue(), null));
            if (given.getValue() != null && !given.getValue().equals("")) {
                NodeView.FIELDS.known(given.getKey(), version);
            }
            if (!Objects.equals(value, row.field().fallback())) {
                change = change.setUnchecked(row.field(), FieldRules.check(row.field(), value, version));
            }
        }
        return change;
    }

    /**
     * What {@code operations} change of {@code node}; fields that stay as they are do not count.
     *
     * @throws Problem of kind INVALID or VERSION where the table or the patch rules do not allow them
     */
    public NodeChange change(Node node, List<Operation> operations) {
        Map<Row, Object> wanted = new LinkedHashMap<>();
        for (Operation operation : operations) {
            Row row = PatchTable.forPatch(operation.root(), version);
            if (!wanted.containsKey(row)) {
                wanted.put(row, json(node.get(row.field())));
            }
            wanted.put(row, applied(row, wanted.get(row), operation));
        }
        NodeChange change = NodeChange.NONE;
        for (Map.Entry<Row, Object> entry : wanted.entrySet()) {
            change = change.and(difference(node, entry.getKey(), entry.getValue()));
        }
        return change;
    }

    /** Every value on the way is checked, not only the last one. */
    private Object applied(Row row, Object now, Operation operation) {
        Object next = JsonPatch.apply(now, operation);
        if (operation.isWhole()) {
            if (next == null) {
                requireRemovable(row.field());
            }
            value(row, next);
        }
        return next;
    }

    private void requireRemovable(NodeField<?> field) {
        if (field.equals(NodeField.CHASSIS_UUID)) {
            Behaviour.REMOVES_CHASSIS.require(version, "Taking 'chassis_uuid' away");
        }
    }

    private NodeChange difference(Node node, Row row, Object json) {
        Object before = node.get(row.field());
        Object after = value(row, KeptSecrets.restore(row.field(), json, json(before)));
        if (Objects.equals(before, after)) {
            return NodeChange.NONE;
        }
        return NodeChange.NONE.setUnchecked(row.field(), after);
    }

    private Object value(Row row, Object json) {
        Object value = parsed(row, json);
        if (json == null) {
            return value;
        }
        return FieldRules.check(row.field(), value, version);
    }

    private Object parsed(Row row, Object json) {
        if (json == null) {
            FieldRules.requireOptional(row.field());
            return row.field().fallback();
        }
        return row.shape().parse(row.field(), json, row.limit(), nodes);
    }

    /** A stored value as JSON. */
    private static Object json(Object value) {
        return switch (value) {
            case Document document -> document.map();
            case UUID id -> id.toString();
            case WireText word -> word.text();
            case null, default -> value;
        };
    }
}
