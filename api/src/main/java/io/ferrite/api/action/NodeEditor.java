package io.ferrite.api.action;

import io.ferrite.core.node.Node;
import io.ferrite.core.node.NodeChange;
import io.ferrite.core.problem.Problem;
import io.ferrite.core.store.NodeStore;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Function;

/**
 * Changes nodes that nobody holds. A change is prepared from a node as it was read; where somebody was quicker, the node is
 * read again and the change prepared anew, a few times.
 */
public final class NodeEditor {

    private static final int TRIES = 3;

    private final NodeStore nodes;
    private final NodeFinder finder;

    @Inject
    public NodeEditor(NodeStore nodes, NodeFinder finder) {
        this.nodes = nodes;
        this.finder = finder;
    }

    /** Changes the node as {@code change} says and returns it as it is now. */
    Node edit(Call call, String ident, Function<Node, NodeChange> change) {
        return attempt(call, ident, node -> apply(node, change.apply(node)));
    }

    /** Deletes the node once {@code check} has found nothing against it. */
    void delete(Call call, String ident, Function<Node, Node> check) {
        attempt(call, ident, node -> Optional.of(check.apply(node)).filter(nodes::delete));
    }

    private Optional<Node> apply(Node node, NodeChange change) {
        if (change.isEmpty()) {
            return Optional.of(node);
        }
        return nodes.update(node, change);
    }

    private Node attempt(Call call, String ident, Function<Node, Optional<Node>> act) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Node node = finder.get(call, ident);
            EditRules.requireFree(node);
            Optional<Node> done = act.apply(node);
            if (done.isPresent()) {
                return done.get();
            }
        }
        throw Problem.conflict("Node %s is being changed by others; try again.", ident);
    }
}
