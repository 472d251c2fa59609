package io.ferrite.api.action;

import io.ferrite.api.auth.Rule;
import io.ferrite.core.node.Node;
import io.ferrite.core.node.NodeField;
import io.ferrite.core.problem.Problem;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Finds the children that steps are limited to. */
final class StepChildren implements Function<String, UUID> {

    private final NodeFinder finder;
    private final Call call;
    private final Node parent;

    StepChildren(NodeFinder finder, Call call, Node parent) {
        this.finder = finder;
        this.call = call;
        this.parent = parent;
    }

    /**
     * The child of the parent with this UUID or name.
     *
     * @throws Problem of kind NOT_FOUND where there is no such node, INVALID where it is no child of the parent
     */
    @Override
    public UUID apply(String ident) {
        Node node = finder.get(call, ident);
        call.require(Rule.NODE_SET_PROVISION);
        Optional<UUID> of = node.find(NodeField.PARENT_NODE);
        if (of.filter(parent.uuid()::equals).isEmpty()) {
            throw Problem.invalid("Node %s is no child of node %s.", node.label(), parent.label());
        }
        return node.uuid();
    }
}
