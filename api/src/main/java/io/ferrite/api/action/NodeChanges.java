package io.ferrite.api.action;

import static io.ferrite.api.version.Microversion.V1_45;

import io.ferrite.api.auth.Rule;
import io.ferrite.api.patch.NodePatch;
import io.ferrite.api.patch.Operation;
import io.ferrite.api.patch.PatchTable;
import io.ferrite.api.request.Arguments;
import io.ferrite.api.request.Form;
import io.ferrite.api.request.MaintenanceRequest;
import io.ferrite.api.request.Parameter;
import io.ferrite.core.node.Node;
import io.ferrite.core.node.NodeChange;
import io.ferrite.core.node.NodeField;
import io.ferrite.core.problem.Problem;
import jakarta.inject.Inject;
import java.util.List;

/** Changes of nodes that need no conductor: patches and maintenance. */
public final class NodeChanges {

    private static final String RESET = "reset_interfaces";

    /** What goes with a patch. */
    public static final List<Parameter> PARAMETERS =
            List.of(Parameter.since(RESET, V1_45).as(Form.FLAG));

    private final NodeEditor editor;
    private final ChildNodes families;
    private final InterfaceChoice interfaces;

    @Inject
    public NodeChanges(NodeEditor editor, ChildNodes families, InterfaceChoice interfaces) {
        this.editor = editor;
        this.families = families;
        this.interfaces = interfaces;
    }

    /** Applies a JSON patch and returns the node as it is now. */
    public Node patch(Call call, String ident, Object body) {
        Arguments arguments = call.arguments(PARAMETERS);
        List<Operation> operations = Operation.list(body, call.version());
        boolean reset = arguments.flag(RESET).orElse(false);
        if (reset && operations.stream().noneMatch(NodeChanges::isAboutDriver)) {
            throw Problem.invalid("'%s' goes with a patch of /driver only.", RESET);
        }
        return editor.edit(call, ident, node -> change(call, node, operations, reset));
    }

    /** Puts a node under maintenance. */
    public void startMaintenance(Call call, String ident, MaintenanceRequest request) {
        editor.edit(call, ident, node -> {
            call.require(Rule.NODE_SET_MAINTENANCE);
            return NodeChange.NONE.set(NodeField.MAINTENANCE, true).set(NodeField.MAINTENANCE_REASON, request.reason());
        });
    }

    /** Ends the maintenance of a node; with it go its reason and the fault that led to it. */
    public void endMaintenance(Call call, String ident) {
        editor.edit(call, ident, node -> {
            call.require(Rule.NODE_CLEAR_MAINTENANCE);
            return NodeChange.NONE
                    .set(NodeField.MAINTENANCE, false)
                    .set(NodeField.MAINTENANCE_REASON, null)
                    .set(NodeField.FAULT, null);
        });
    }

    private void checkFamilies(Node before, NodeChange change, Node after) {
        if (change.values().containsKey(NodeField.PARENT_NODE)) {
            families.checkLeaving(before);
        }
        if (change.values().get(NodeField.PARENT_NODE) != null) {
            families.checkNewChild(after);
        }
    }

    private static boolean isAboutDriver(Operation operation) {
        return operation.root().equals(NodeField.DRIVER.name());
    }

    private NodeChange change(Call call, Node node, List<Operation> operations, boolean reset) {
        NodeChange change = new NodePatch(call.version(), families::parent).change(node, operations);
        call.require(Rule.NODE_UPDATE);
        change.values().keySet().forEach(field -> call.require(PatchTable.who(field)));
        EditRules.check(node, change, call.version());
        Node after = node.with(change);
        EditRules.requireNoChassis(after);
        NodeChange more = EditRules.entail(after, change);
        checkFamilies(node, change, after);
        return change.and(more).and(interfaces.ofChanged(after, change, reset));
    }
}
