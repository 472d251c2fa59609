package io.ferrite.api.action;

import io.ferrite.api.auth.Rule;
import io.ferrite.api.request.Idents;
import io.ferrite.api.version.Behaviour;
import io.ferrite.core.node.Node;
import io.ferrite.core.problem.Problem;
import io.ferrite.core.store.NodeStore;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Finds the node that a path names. */
public final class NodeFinder {

    private final NodeStore nodes;

    @Inject
    public NodeFinder(NodeStore nodes) {
        this.nodes = nodes;
    }

    /**
     * The node with this UUID or name, if the caller may know of it.
     *
     * @throws Problem of kind NOT_FOUND or INVALID
     */
    public Node get(Call call, String ident) {
        Node node = find(call, ident)
                .or(() -> longIdent(call, ident))
                .orElseThrow(() -> Problem.notFound("Node %s does not exist.", ident));
        call.require(Rule.NODE_GET);
        return node;
    }

    /** The node with this UUID or name, whoever asks. */
    Optional<Node> find(String ident) {
        return Idents.uuid(ident).map(nodes::find).orElseGet(() -> nodes.find(ident));
    }

    private Optional<Node> find(Call call, String ident) {
        Optional<UUID> uuid = Idents.uuid(ident);
        if (uuid.isPresent()) {
            return nodes.find(uuid.get());
        }
        if (!Idents.couldBeName(ident)) {
            throw Problem.invalid("'%s' is neither a UUID nor the name of a node.", ident);
        }
        if (!Behaviour.NAMES_IDENTIFY.at(call.version())) {
            return Optional.empty();
        }
        return nodes.find(ident);
    }

    /** A name may end in what was taken for the suffix of a path. */
    private Optional<Node> longIdent(Call call, String ident) {
        return call.longIdent().filter(whole -> whole.startsWith(ident)).flatMap(whole -> find(call, whole));
    }
}
