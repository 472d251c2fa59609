package io.ferrite.api.contract;

import static io.ferrite.api.contract.Operation.row;
import static io.ferrite.api.version.Span.ALWAYS;

import io.ferrite.api.action.HistoryLists;
import io.ferrite.api.action.NodeChanges;
import io.ferrite.api.action.NodeLists;
import io.ferrite.api.action.NodeShow;
import io.ferrite.api.action.ValidateAction;
import io.ferrite.api.patch.PatchTable;
import io.ferrite.api.request.Form;
import io.ferrite.api.request.Key;
import io.ferrite.api.resource.NodeChildrenResource;
import io.ferrite.api.resource.NodeHistoryResource;
import io.ferrite.api.resource.NodeValidationResource;
import io.ferrite.api.resource.NodesResource;
import io.ferrite.api.view.HistoryView;
import io.ferrite.api.view.NodeView;
import io.ferrite.drivers.spi.value.InterfaceKind;
import java.util.List;
import java.util.stream.Stream;

/** Nodes, and what is read below them. */
final class NodeOperations {

    private static final Answer VALIDATION = Answer.members(
            "Validation",
            Stream.of(InterfaceKind.values())
                    .filter(kind -> kind != InterfaceKind.VENDOR)
                    .map(kind -> new Key(kind.text(), ALWAYS, Form.OBJECT, true))
                    .toArray(Key[]::new));

    // spotless:off   a table: one operation per row
    static final List<Operation> ROWS = List.of(
        row(NodesResource.class, "list", "listNodes", "A page of nodes.")
                .query(NodeLists.PARAMETERS).answers(Answer.page("nodes", NodeView.FIELDS)),
        row(NodesResource.class, "detailed", "listNodesDetailed", "A page of nodes with all their fields.")
                .query(NodeLists.DETAILED).answers(Answer.detailed("nodes", NodeView.FIELDS)),
        row(NodesResource.class, "create", "createNode", "Creates a node.")
                .takes(new Body.Keys(PatchTable.creationKeys(), Body.Size.USUAL)).answers(Answer.created(NodeView.FIELDS)),
        row(NodesResource.class, "one", "getNode", "One node.")
                .query(NodeShow.PARAMETERS).answers(Answer.one(NodeView.FIELDS)),
        row(NodesResource.class, "patch", "patchNode", "Changes fields of a node.")
                .query(NodeChanges.PARAMETERS).takes(new Body.Patch(PatchTable.patchKeys())).answers(Answer.whole(NodeView.FIELDS)),
        row(NodesResource.class, "delete", "deleteNode", "Deletes a node with all that belongs to it."),
        row(NodesResource.class, "validate", "validateNodeByArgument", "Whether the interfaces of a node have what they need.")
                .query(ValidateAction.PARAMETERS).answers(VALIDATION),
        row(NodeValidationResource.class, "validate", "validateNode", "Whether the interfaces of a node have what they need.")
                .answers(VALIDATION),
        row(NodeChildrenResource.class, "list", "listChildren", "The nodes inside of a node.")
                .answers(Answer.members("Children",
                        new Key("children", ALWAYS, Form.listOf(Form.ID), true),
                        new Key("links", ALWAYS, Form.LINK, true))),
        row(NodeHistoryResource.class, "list", "listHistory", "A page of what happened to a node.")
                .query(HistoryLists.PARAMETERS).answers(Answer.page("history", HistoryView.FIELDS)),
        row(NodeHistoryResource.class, "one", "getHistoryEntry", "One thing that happened to a node.")
                .answers(Answer.whole(HistoryView.FIELDS)));
    // spotless:on

    private NodeOperations() {}
}
