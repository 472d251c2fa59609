package io.ferrite.api.action;

import io.ferrite.api.auth.Rule;
import io.ferrite.api.patch.NodePatch;
import io.ferrite.api.request.Arguments;
import io.ferrite.api.request.Form;
import io.ferrite.api.request.Parameter;
import io.ferrite.api.version.Behaviour;
import io.ferrite.core.node.Node;
import io.ferrite.core.node.NodeChange;
import io.ferrite.core.node.NodeField;
import io.ferrite.core.problem.Problem;
import io.ferrite.core.problem.ProblemKind;
import io.ferrite.core.provision.State;
import io.ferrite.core.store.NodeStore;
import io.ferrite.core.store.Transactions;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Creates and deletes nodes. */
public final class NodeLife {

    /** What new nodes have where a request does not say. */
    public record Fallbacks(String resourceClass, String conductorGroup) {}

    /** What a deletion knows. */
    public static final List<Parameter> PARAMETERS =
            List.of(Parameter.of(Cascade.ARGUMENT).as(Form.oneOf("delete", "detach")));

    private static final Set<State> DELETABLE =
            EnumSet.of(State.ENROLL, State.MANAGEABLE, State.ADOPT_FAIL, State.AVAILABLE);

    private final NodeStore nodes;
    private final NodeEditor editor;
    private final ChildNodes families;
    private final InterfaceChoice interfaces;
    private final Fallbacks fallbacks;
    private final Transactions transactions;

    @Inject
    public NodeLife(
            NodeStore nodes,
            NodeEditor editor,
            ChildNodes families,
            InterfaceChoice interfaces,
            Fallbacks fallbacks,
            Transactions transactions) {
        this.nodes = nodes;
        this.editor = editor;
        this.families = families;
        this.interfaces = interfaces;
        this.fallbacks = fallbacks;
        this.transactions = transactions;
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
        NodeChange change = whole.and(EditRules.entail(planned, given)).and(interfaces.ofNew(planned));
        if (planned.find(NodeField.PARENT_NODE).isEmpty()) {
            return nodes.insert(change);
        }
        return transactions.run(() -> {
            families.lock(planned, planned);
            families.checkNewChild(planned);
            return nodes.insert(change);
        });
    }

    /** Deletes a node with all that belongs to it, and does with its children what the request says. */
    public void delete(Call call, String ident) {
        Arguments arguments = call.arguments(PARAMETERS);
        Cascade cascade = Cascade.read(arguments);
        if (cascade == Cascade.NONE) {
            editor.delete(call, ident, node -> deletable(call, node));
            return;
        }
        transactions.run(() -> {
            editor.delete(call, ident, node -> {
                Node parent = requireDeletable(call, node);
                families.lockAll(parent).forEach(child -> release(call, child, cascade));
                return parent;
            });
            return null;
        });
    }

    private void release(Call call, Node child, Cascade cascade) {
        EditRules.requireFree(child);
        boolean done =
                switch (cascade) {
                    case NONE -> false;
                    case DELETE -> nodes.delete(requireDeletable(call, child));
                    case DETACH -> detach(call, child);
                };
        if (!done) {
            throw Problem.conflict("Node %s is being changed by others; try again.", child.label());
        }
    }

    private boolean detach(Call call, Node child) {
        call.require(Rule.NODE_UPDATE_PARENT);
        families.checkLeaving(child);
        return nodes.update(child, NodeChange.NONE.set(NodeField.PARENT_NODE, null))
                .isPresent();
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

    private Node deletable(Call call, Node node) {
        List<Node> children = families.of(requireDeletable(call, node));
        if (!children.isEmpty()) {
            throw Problem.conflict(
                    "Node %s has child nodes: %s. Delete or detach them first, or ask for ?cascade=delete or detach.",
                    node.label(), ChildNodes.labels(children));
        }
        return node;
    }

    private Node requireDeletable(Call call, Node node) {
        call.require(Rule.NODE_DELETE);
        boolean maintenance = node.get(NodeField.MAINTENANCE);
        if (!maintenance && node.find(NodeField.INSTANCE_UUID).isPresent()) {
            throw Problem.conflict("Node %s has an instance; undeploy it first.", node.label());
        }
        if (!maintenance && !DELETABLE.contains(node.state())) {
            throw Problem.conflict(
                    "Node %s is %s; it can be deleted when it is enrolled, manageable or available, or under maintenance.",
                    node.label(), node.state().text());
        }
        if (node.get(NodeField.PROTECTED)) {
            throw new Problem(
                    ProblemKind.FORBIDDEN,
                    "Node %s is protected; take the protection away first.".formatted(node.label()));
        }
        families.checkLeaving(node);
        return node;
    }
}
