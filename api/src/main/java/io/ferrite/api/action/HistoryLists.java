package io.ferrite.api.action;

import io.ferrite.api.auth.Rule;
import io.ferrite.api.request.Arguments;
import io.ferrite.api.request.Form;
import io.ferrite.api.request.Idents;
import io.ferrite.api.request.Parameter;
import io.ferrite.api.view.Collection;
import io.ferrite.api.view.Field;
import io.ferrite.api.view.HistoryView;
import io.ferrite.api.view.JsonBody;
import io.ferrite.api.view.View;
import io.ferrite.core.node.HistoryEntry;
import io.ferrite.core.node.Node;
import io.ferrite.core.problem.Problem;
import io.ferrite.core.store.HistoryStore;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The history of nodes. */
public final class HistoryLists {

    /** What the list knows. */
    public static final List<Parameter> PARAMETERS = Stream.concat(
                    Paging.PARAMETERS.stream(), Stream.of(Parameter.of("detail").as(Form.FLAG)))
            .toList();

    private static final String ORDER = "created_at";

    private final HistoryStore history;
    private final NodeFinder finder;
    private final Paging paging;

    @Inject
    public HistoryLists(HistoryStore history, NodeFinder finder, Paging paging) {
        this.history = history;
        this.finder = finder;
        this.paging = paging;
    }

    /** A page of the history of a node, oldest first. */
    public JsonBody list(Call call, String ident) {
        Arguments arguments = call.arguments(PARAMETERS);
        Node node = node(call, ident);
        requireOrder(arguments);
        List<HistoryEntry> entries = history.list(node.uuid(), arguments.uuid("marker"), paging.limit(arguments));
        boolean detail = arguments.flag("detail").orElse(false);
        List<Field<HistoryView>> fields =
                Choice.forList(HistoryView.FIELDS, HistoryView.SUMMARY, arguments, call.version());
        String path = "nodes/" + node.uuid() + "/history";
        Optional<String> next = entries.stream()
                .reduce((earlier, later) -> later)
                .flatMap(last -> paging.next(
                        call.links(),
                        path,
                        arguments,
                        entries.size(),
                        last.uuid().toString()));
        return new Collection<>("history", entries, entry -> body(call, entry, fields, detail), next).body();
    }

    /** One entry of the history of a node. */
    public JsonBody one(Call call, String ident, String entry) {
        call.noArguments();
        Node node = node(call, ident);
        HistoryEntry found = Idents.uuid(entry)
                .flatMap(uuid -> history.find(node.uuid(), uuid))
                .orElseThrow(() -> Problem.notFound("Node %s has no history entry %s.", node.label(), entry));
        return body(call, found, HistoryView.FIELDS.all(call.version()), true);
    }

    private Node node(Call call, String ident) {
        Node node = finder.get(call, ident);
        call.require(Rule.NODE_HISTORY);
        return node;
    }

    private void requireOrder(Arguments arguments) {
        String key = arguments.text("sort_key").orElse(ORDER);
        if (!key.equals(ORDER) || !paging.ascending(arguments)) {
            throw Problem.invalid("History is sorted by 'created_at', oldest first, and no other way.");
        }
    }

    private static JsonBody body(Call call, HistoryEntry entry, List<Field<HistoryView>> fields, boolean whole) {
        HistoryView view = new HistoryView(entry, call.links(), whole);
        return json -> View.write(json, view, fields, call.version());
    }
}
