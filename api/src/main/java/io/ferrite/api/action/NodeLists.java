package io.ferrite.api.action;

import static io.ferrite.api.version.Microversion.V1_43;

import io.ferrite.api.auth.Rule;
import io.ferrite.api.request.Arguments;
import io.ferrite.api.request.Form;
import io.ferrite.api.request.Parameter;
import io.ferrite.api.version.Microversion;
import io.ferrite.api.view.Collection;
import io.ferrite.api.view.Field;
import io.ferrite.api.view.JsonBody;
import io.ferrite.api.view.NodeView;
import io.ferrite.api.view.View;
import io.ferrite.core.node.Node;
import io.ferrite.core.node.NodeField;
import io.ferrite.core.node.NodeQuery;
import io.ferrite.core.node.NodeQuery.FamilyFilter;
import io.ferrite.core.problem.Problem;
import io.ferrite.core.store.NodeStore;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Lists of nodes: filters, order and pages. Reads only the columns that the answer shows. */
public final class NodeLists {

    /** What the list with all fields knows. */
    public static final List<Parameter> DETAILED =
            Stream.concat(Paging.PARAMETERS.stream(), NodeFilters.parameters()).toList();
    /** What the list knows. */
    public static final List<Parameter> PARAMETERS = Stream.concat(
                    DETAILED.stream(),
                    Stream.of(
                            Parameter.FIELDS,
                            Parameter.unknownBefore("detail", V1_43).as(Form.FLAG)))
            .toList();

    private static final Set<String> DEFAULT_ORDER = Set.of("", "id");

    private final NodeStore nodes;
    private final NodeFinder finder;
    private final NodeShow show;
    private final Paging paging;

    @Inject
    public NodeLists(NodeStore nodes, NodeFinder finder, NodeShow show, Paging paging) {
        this.nodes = nodes;
        this.finder = finder;
        this.show = show;
        this.paging = paging;
    }

    /** The list with the fields that the request chooses. */
    public JsonBody list(Call call) {
        Arguments arguments = call.arguments(PARAMETERS);
        return page(
                call, "nodes", arguments, Choice.forList(NodeView.FIELDS, NodeView.SUMMARY, arguments, call.version()));
    }

    /** The list with all fields. */
    public JsonBody detailed(Call call) {
        return page(call, "nodes/detail", call.arguments(DETAILED), NodeView.FIELDS.all(call.version()));
    }

    private JsonBody page(Call call, String path, Arguments arguments, List<Field<NodeView>> fields) {
        call.require(Rule.NODE_LIST);
        Optional<FamilyFilter> family = family(arguments);
        NodeQuery.Page page = new NodeQuery.Page(
                sortBy(arguments, call.version()),
                paging.ascending(arguments),
                arguments.uuid("marker"),
                paging.limit(arguments));
        List<NodeField<?>> columns = NodeShow.columns(fields);
        var filters = NodeFilters.read(arguments);
        List<Node> found = family.map(wanted -> nodes.list(new NodeQuery(columns, filters, wanted, page)))
                .orElse(List.of());
        return new Collection<>(
                        "nodes", found, node -> show.body(call, node, fields), next(call, path, arguments, found))
                .body();
    }

    private Optional<String> next(Call call, String path, Arguments arguments, List<Node> found) {
        if (found.isEmpty() || arguments.has("instance_uuid")) {
            return Optional.empty();
        }
        return paging.next(
                call.links(),
                path,
                arguments,
                found.size(),
                found.getLast().uuid().toString());
    }

    /** Which members of families are wanted; empty where the parent does not exist. */
    private Optional<FamilyFilter> family(Arguments arguments) {
        if (arguments.flag("include_children").orElse(false)) {
            return Optional.of(new FamilyFilter.Everyone());
        }
        Optional<String> parent = arguments.text("parent_node");
        if (parent.isEmpty()) {
            return Optional.of(new FamilyFilter.RootsOnly());
        }
        return parent.flatMap(finder::find).map(Node::uuid).map(NodeLists::childrenOf);
    }

    private static FamilyFilter childrenOf(UUID parent) {
        return new FamilyFilter.ChildrenOf(parent);
    }

    private static Optional<NodeField<?>> sortBy(Arguments arguments, Microversion version) {
        Optional<String> key = arguments.text("sort_key").filter(name -> !DEFAULT_ORDER.contains(name));
        return key.map(name -> sortable(NodeView.FIELDS, name, version));
    }

    private static NodeField<?> sortable(View<NodeView> view, String name, Microversion version) {
        Field<NodeView> field = view.known(name, version);
        if (!field.sortable()) {
            throw Problem.invalid("Nodes cannot be sorted by '%s'.", name);
        }
        return field.columns().getFirst();
    }
}
