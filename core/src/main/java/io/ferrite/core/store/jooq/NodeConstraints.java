package io.ferrite.core.store.jooq;

import io.ferrite.core.node.Node;
import io.ferrite.core.node.NodeField;
import io.ferrite.core.problem.Problem;
import java.sql.SQLException;
import org.jooq.exception.DataAccessException;

/** Turns the database's refusals into sentences for the user. */
final class NodeConstraints {

    private static final int DUPLICATE = 1062;
    private static final int STILL_REFERENCED = 1451;
    private static final int REFERENCE_UNKNOWN = 1452;

    private NodeConstraints() {}

    /** What {@code refused} means for {@code node}; the exception itself where it means nothing to a user. */
    static RuntimeException explain(DataAccessException refused, Node node) {
        SQLException cause = refused.getCause(SQLException.class);
        if (cause == null) {
            return refused;
        }
        return switch (cause.getErrorCode()) {
            case DUPLICATE -> duplicate(cause.getMessage(), node);
            case STILL_REFERENCED ->
                Problem.conflict("Node %s has child nodes; delete or detach them first.", node.label());
            case REFERENCE_UNKNOWN -> Problem.invalid("The parent of node %s does not exist.", node.label());
            default -> refused;
        };
    }

    private static Problem duplicate(String message, Node node) {
        if (message.contains("nodes_name")) {
            return Problem.conflict("A node with name %s already exists.", node.get(NodeField.NAME));
        }
        if (message.contains("nodes_instance_uuid")) {
            return Problem.conflict(
                    "Instance %s is associated with another node already.", node.get(NodeField.INSTANCE_UUID));
        }
        return Problem.conflict("A node with UUID %s already exists.", node.uuid());
    }
}
