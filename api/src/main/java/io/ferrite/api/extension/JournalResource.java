package io.ferrite.api.extension;

import io.ferrite.api.action.Call;
import io.ferrite.api.action.ChildNodes;
import io.ferrite.api.action.NodeFinder;
import io.ferrite.api.auth.Rule;
import io.ferrite.api.request.Arguments;
import io.ferrite.api.request.Form;
import io.ferrite.api.request.Parameter;
import io.ferrite.core.node.Node;
import io.ferrite.core.problem.Problem;
import io.ferrite.core.step.Flow;
import io.ferrite.core.store.JournalStore;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** {@code /ferrite/v1/nodes/{n}/journal}: what was done to a node and its children, step by step, newest flow first. */
@Path("/ferrite/v1/nodes/{node}/journal")
public final class JournalResource {

    private static final int USUAL = 10;
    private static final int MOST = 100;

    /** What the list knows. */
    public static final List<Parameter> PARAMETERS =
            List.of(Parameter.of("limit").as(Form.NUMBER.with("minimum", 1)));

    private final Call call;
    private final NodeFinder finder;
    private final ChildNodes families;
    private final JournalStore journal;

    @Inject
    public JournalResource(Call call, NodeFinder finder, ChildNodes families, JournalStore journal) {
        this.call = call;
        this.finder = finder;
        this.families = families;
        this.journal = journal;
    }

    @GET
    public Response list(@PathParam("node") String ident) {
        int limit = limit(call.arguments(PARAMETERS));
        Node node = finder.get(call, ident);
        call.require(Rule.NODE_HISTORY);
        Map<UUID, String> names = names(node);
        List<JournalView> flows = journal.flows(node.uuid(), limit).stream()
                .map(flow -> view(flow, names))
                .toList();
        return Response.ok(JournalView.body(flows).stream(), MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    private static int limit(Arguments arguments) {
        int limit = arguments.number("limit").orElse(USUAL);
        if (limit < 1) {
            throw Problem.invalid("'limit' is at least 1, not %d.", limit);
        }
        return Math.min(limit, MOST);
    }

    private JournalView view(Flow flow, Map<UUID, String> names) {
        return new JournalView(flow, journal.runs(flow.id()), names);
    }

    private Map<UUID, String> names(Node node) {
        Map<UUID, String> names = new HashMap<>();
        names.put(node.uuid(), node.label());
        families.of(node).forEach(child -> names.put(child.uuid(), child.label()));
        return names;
    }
}
