package io.ferrite.api.action;

import io.ferrite.core.node.Node;
import io.ferrite.core.node.NodeField;
import io.ferrite.core.problem.Problem;
import io.ferrite.core.provision.State;
import io.ferrite.core.store.NodeStore;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Families: a node and the nodes inside of it, one level deep, all of one owner. */
public final class ChildNodes {

    /** While a member is so, its family stays as it is: steps may run in children on behalf of their parent. */
    private static final Set<State.Kind> IN_TRANSITION =
            EnumSet.of(State.Kind.WORKING, State.Kind.WAITING, State.Kind.HOLDING);

    private final NodeStore nodes;
    private final NodeFinder finder;

    @Inject
    public ChildNodes(NodeStore nodes, NodeFinder finder) {
        this.nodes = nodes;
        this.finder = finder;
    }

    /** The children of a node in the order of their UUIDs. */
    public List<Node> of(Node parent) {
        return nodes.children(parent.uuid());
    }

    /**
     * The node that is to be a parent, by UUID or name.
     *
     * @throws Problem of kind INVALID where there is none
     */
    UUID parent(String ident) {
        return finder.find(ident).map(Node::uuid).orElseThrow(() -> unknownParent(ident));
    }

    /**
     * Checks that {@code child} can be what it is about to be: the child of its parent.
     *
     * @throws Problem of kind INVALID, or CONFLICT where one of the two is in transition
     */
    void checkNewChild(Node child) {
        UUID parentId = child.get(NodeField.PARENT_NODE);
        Node parent = nodes.find(parentId).orElseThrow(() -> unknownParent(parentId.toString()));
        if (parentId.equals(child.uuid())) {
            throw Problem.invalid("Node %s cannot be its own parent.", child.label());
        }
        if (!Objects.equals(parent.get(NodeField.OWNER), child.get(NodeField.OWNER))) {
            throw unknownParent(parent.label());
        }
        if (parent.find(NodeField.PARENT_NODE).isPresent()) {
            throw Problem.invalid(
                    "Node %s is a child itself and cannot be a parent: families have one level.", parent.label());
        }
        if (!of(child).isEmpty()) {
            throw Problem.invalid(
                    "Node %s has children and cannot become a child: families have one level.", child.label());
        }
        requireSettled(parent);
        requireSettled(child);
    }

    /**
     * Keeps others from changing the families that {@code node} is in and will be in, until the transaction ends. What was
     * read of them before may be out of date by then.
     */
    void lock(Node before, Node after) {
        Set<UUID> members = new HashSet<>(Set.of(after.uuid()));
        before.find(NodeField.PARENT_NODE).ifPresent(members::add);
        after.find(NodeField.PARENT_NODE).ifPresent(members::add);
        nodes.lock(members);
    }

    /** Keeps others from changing {@code parent} and its children until the transaction ends, and returns the children. */
    List<Node> lockAll(Node parent) {
        Set<UUID> members = new HashSet<>(Set.of(parent.uuid()));
        of(parent).forEach(child -> members.add(child.uuid()));
        nodes.lock(members);
        return of(parent);
    }

    /**
     * Checks that {@code node}, whose owner is about to change, has no family, since all of a family have one owner.
     *
     * @throws Problem of kind CONFLICT
     */
    void checkNewOwner(Node node) {
        node.find(NodeField.PARENT_NODE).ifPresent(parent -> {
            throw Problem.conflict(
                    "Node %s is a child of node %s and has the same owner; detach it before its owner changes.",
                    node.label(), parent);
        });
        List<Node> children = of(node);
        if (!children.isEmpty()) {
            throw Problem.conflict(
                    "Node %s has child nodes, which have the same owner: %s. Detach them before its owner changes.",
                    node.label(), labels(children));
        }
    }

    /** The nodes by name, for messages. */
    static String labels(List<Node> nodes) {
        return nodes.stream().map(Node::label).collect(Collectors.joining(", "));
    }

    /**
     * Checks that {@code node} can leave the family that it is in; a node that is no child can.
     *
     * @throws Problem of kind CONFLICT where the node or its parent is in transition
     */
    void checkLeaving(Node node) {
        node.find(NodeField.PARENT_NODE).ifPresent(parent -> {
            nodes.find(parent).ifPresent(ChildNodes::requireSettled);
            requireSettled(node);
        });
    }

    private static void requireSettled(Node node) {
        if (IN_TRANSITION.contains(node.state().kind())) {
            throw Problem.conflict(
                    "Node %s is %s; its family can be changed when that is done.",
                    node.label(), node.state().text());
        }
    }

    /** One sentence for unknown parents and for those of another owner, so that it gives nothing away. */
    private static Problem unknownParent(String ident) {
        return Problem.invalid("Node %s cannot be a parent: it does not exist, or has another owner.", ident);
    }
}
