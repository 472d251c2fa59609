package io.ferrite.api.resource;

import static io.ferrite.api.version.Microversion.V1_83;

import io.ferrite.api.action.Call;
import io.ferrite.api.action.ChildNodes;
import io.ferrite.api.action.NodeFinder;
import io.ferrite.api.version.Since;
import io.ferrite.api.view.ChildrenView;
import io.ferrite.core.node.Node;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** {@code /v1/nodes/{n}/children}: the nodes inside of a node. */
@Path("/v1/nodes/{node}/children")
@Since(V1_83)
public final class NodeChildrenResource {

    private final Call call;
    private final NodeFinder finder;
    private final ChildNodes families;

    @Inject
    public NodeChildrenResource(Call call, NodeFinder finder, ChildNodes families) {
        this.call = call;
        this.finder = finder;
        this.families = families;
    }

    @GET
    public Response list(@PathParam("node") String ident) {
        call.noArguments();
        Node parent = finder.get(call, ident);
        return Answers.ok(ChildrenView.of(parent, families.of(parent), call.links()));
    }
}
