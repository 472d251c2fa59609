package io.ferrite.api.action;

import io.ferrite.api.patch.PatchTable;
import io.ferrite.api.version.Behaviour;
import io.ferrite.api.version.Microversion;
import io.ferrite.core.node.Node;
import io.ferrite.core.node.NodeChange;
import io.ferrite.core.node.NodeField;
import io.ferrite.core.problem.Problem;
import io.ferrite.core.provision.State;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** What speaks against a change of a node as it is. */
final class EditRules {

    /** States with a target in which a node can be changed all the same. */
    private static final Set<State> OPEN_STATES = EnumSet.of(
            State.DEPLOY_FAIL,
            State.INSPECT_FAIL,
            State.INSPECT_WAIT,
            State.CLEAN_FAIL,
            State.ERROR,
            State.VERIFYING,
            State.ADOPT_FAIL,
            State.RESCUE_FAIL,
            State.UNRESCUE_FAIL,
            State.SERVICE_FAIL,
            State.SERVICE_HOLD,
            State.SERVICING);

    private EditRules() {}

    /** Refuses to change a node that somebody holds. */
    static void requireFree(Node node) {
        node.find(NodeField.RESERVATION).ifPresent(holder -> {
            throw Problem.conflict("Node %s is held by conductor %s; try again when it is free.", node.label(), holder);
        });
    }

    /**
     * Refuses a change that the node's state does not allow.
     *
     * @throws Problem of kind CONFLICT
     */
    static void check(Node node, NodeChange change, Microversion version) {
        requireStill(node, change, version);
        change.values().keySet().forEach(field -> requireWhen(node, field));
        requireNoConsole(node, change);
        requireNewInstance(node, change);
        if (sets(change, NodeField.PROTECTED, true)
                && !Set.of(State.ACTIVE, State.RESCUED).contains(node.state())) {
            throw Problem.conflict(
                    "Node %s is %s; only active and rescued nodes can be protected.",
                    node.label(), node.state().text());
        }
        if (sets(change, NodeField.RETIRED, true) && node.state() == State.AVAILABLE) {
            throw Problem.conflict("Node %s is available; make it manageable before it is retired.", node.label());
        }
    }

    /** There are no chassis yet that a node could be in. */
    static void requireNoChassis(Node planned) {
        planned.find(NodeField.CHASSIS_UUID).ifPresent(chassis -> {
            throw Problem.invalid("Chassis %s does not exist.", chassis);
        });
    }

    /** Reasons go with their flags, and flags take what hangs on them with them. */
    static NodeChange entail(Node after, NodeChange change) {
        NodeChange more = NodeChange.NONE;
        if (sets(change, NodeField.MAINTENANCE, false)) {
            more = more.set(NodeField.MAINTENANCE_REASON, null).set(NodeField.FAULT, null);
        }
        more = more.and(reason(after, change, NodeField.PROTECTED, NodeField.PROTECTED_REASON));
        return more.and(reason(after, change, NodeField.RETIRED, NodeField.RETIRED_REASON));
    }

    private static NodeChange reason(Node after, NodeChange change, NodeField<Boolean> flag, NodeField<String> reason) {
        if (after.get(flag) || after.find(reason).isEmpty()) {
            return NodeChange.NONE;
        }
        if (sets(change, flag, false)) {
            return NodeChange.NONE.set(reason, null);
        }
        throw Problem.invalid("'%s' goes with '%s' only.", reason, flag);
    }

    private static void requireStill(Node node, NodeChange change, Microversion version) {
        boolean inspecting = node.state() == State.INSPECTING;
        boolean moving = node.find(NodeField.TARGET_PROVISION_STATE).isPresent()
                && !OPEN_STATES.contains(node.state())
                && !inspecting;
        boolean frees = node.get(NodeField.MAINTENANCE)
                && change.values().equals(Collections.singletonMap(NodeField.INSTANCE_UUID, null));
        if ((moving && !frees) || (inspecting && Behaviour.GUARDS_INSPECTING.at(version))) {
            throw Problem.conflict(
                    "Node %s is %s; change it when that is done.",
                    node.label(), node.state().text());
        }
    }

    private static void requireWhen(Node node, NodeField<?> field) {
        boolean firstValue = field.equals(NodeField.RESOURCE_CLASS) && node.get(field) == null;
        if (!firstValue && !PatchTable.when(field).holds(node)) {
            throw Problem.conflict(
                    "'%s' of node %s cannot be changed while it is %s.",
                    field, node.label(), node.state().text());
        }
    }

    private static void requireNoConsole(Node node, NodeChange change) {
        if (change.values().containsKey(NodeField.DRIVER) && node.get(NodeField.CONSOLE_ENABLED)) {
            throw Problem.conflict("Stop the console of node %s before its driver is changed.", node.label());
        }
    }

    private static void requireNewInstance(Node node, NodeChange change) {
        boolean set = change.values().get(NodeField.INSTANCE_UUID) != null;
        if (set && node.find(NodeField.INSTANCE_UUID).isPresent()) {
            throw Problem.conflict("Node %s has an instance already; remove that first.", node.label());
        }
    }

    private static boolean sets(NodeChange change, NodeField<Boolean> flag, boolean value) {
        Map<NodeField<?>, Object> values = change.values();
        return Boolean.valueOf(value).equals(values.get(flag));
    }
}
