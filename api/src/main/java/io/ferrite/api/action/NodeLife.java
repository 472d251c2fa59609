package io.ferrite.api.action;

import io.ferrite.api.auth.Rule;
import io.ferrite.api.patch.NodePatch;
import io.ferrite.api.version.Behaviour;
import io.ferrite.core.node.Node;
import io.ferrite.core.node.NodeChange;
import io.ferrite.core.node.NodeField;
import io.ferrite.core.problem.Problem;
import io.ferrite.core.problem.ProblemKind;
import io.ferrite.core.provision.State;
import io.ferrite.core.store.NodeStore;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Creates and deletes nodes. */
public final class NodeLife {

    /** What new nodes have where a request does not say. */
    public record Fallbacks(String resourceClass, String conductorGroup) {}

    private static final Set<State> DELETABLE =
            EnumSet.of(State.ENROLL, State.MANAGEABLE, State.ADOPT_FAIL, State.AVAILABLE);

    private final NodeStore nodes;
    private final NodeEditor editor;
    private final ChildNodes families;
    private final InterfaceChoice interfaces;
    private final Fallbacks fallbacks;

    @Inject
    public NodeLife(
            NodeStore nodes, NodeEditor editor, ChildNodes families, InterfaceChoice interfaces, Fallbacks fallbacks) {
        this.nodes = nodes;
        this.editor = editor;
        this.families = families;
        this.interfaces = interfaces;
        this.fallbacks = fallbacks;
    }

    /** Creates the node that a request body describes. */
    public Node create(Call call, Map<String, Object> body) {
        call.noArguments();
        call.require(Rule.NODE_CREATE);
        NodeChange given = new NodePatch(call.version(), families::parent).creation(body);
        if (!given.values().containsKey(NodeField.DRIVER)) {
            throw Problem.invalid("A node needs a 'driver'.");
        }
        NodeChange whole = beginning(call).and(given);
        Node planned = Node.withDefaults(whole);
        EditRules.requireNoChassis(planned);
        NodeChange entailed = EditRules.entail(planned, given);
        if (planned.find(NodeField.PARENT_NODE).isPresent()) {
            families.checkNewChild(planned);
        }
        return nodes.insert(whole.and(entailed).and(interfaces.ofNew(planned)));
    }

    /** Deletes a node with all that belongs to it. */
    public void delete(Call call, String ident) {
        call.noArguments();
        editor.delete(call, ident, node -> {
            call.require(Rule.NODE_DELETE);
            requireDeletable(node);
            return node;
        });
    }

    private NodeChange beginning(Call call) {
        NodeChange beginning = NodeChange.NONE
                .set(NodeField.UUID, UUID.randomUUID())
                .set(NodeField.PROVISION_STATE, firstState(call))
                .set(NodeField.CONDUCTOR_GROUP, fallbacks.conductorGroup());
        if (fallbacks.resourceClass().isEmpty()) {
            return beginning;
        }
        return beginning.set(NodeField.RESOURCE_CLASS, fallbacks.resourceClass());
    }

    private static State firstState(Call call) {
        if (Behaviour.STARTS_IN_ENROLL.at(call.version())) {
            return State.ENROLL;
        }
        return State.AVAILABLE;
    }

    private void requireDeletable(Node node) {
        boolean maintenance = node.get(NodeField.MAINTENANCE);
        if (node.get(NodeField.PROTECTED)) {
            throw new Problem(
                    ProblemKind.FORBIDDEN,
                    "Node %s is protected; take the protection away first.".formatted(node.label()));
        }
        if (!maintenance && node.find(NodeField.INSTANCE_UUID).isPresent()) {
            throw Problem.conflict("Node %s has an instance; undeploy it first.", node.label());
        }
        if (!maintenance && !DELETABLE.contains(node.state())) {
            throw Problem.conflict(
                    "Node %s is %s; it can be deleted when it is enrolled, manageable or available, or under maintenance.",
                    node.label(), node.state().text());
        }
        families.checkLeaving(node);
        List<Node> children = families.of(node);
        if (!children.isEmpty()) {
            throw Problem.conflict(
                    "Node %s has child nodes: %s. Delete or detach them first.",
                    node.label(), children.stream().map(Node::label).collect(Collectors.joining(", ")));
        }
    }
}
