package io.ferrite.api.resource;

import io.ferrite.api.action.Call;
import io.ferrite.api.action.NodeChanges;
import io.ferrite.api.action.NodeFinder;
import io.ferrite.api.action.NodeLife;
import io.ferrite.api.action.NodeLists;
import io.ferrite.api.action.NodeShow;
import io.ferrite.api.action.ValidateAction;
import io.ferrite.api.request.Bodies;
import io.ferrite.core.node.Node;
import io.ferrite.core.problem.Problem;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;

/** {@code /v1/nodes}: nodes, one by one and in lists. */
@Path("/v1/nodes")
public final class NodesResource {

    private final Call call;
    private final Bodies bodies;
    private final NodeShow show;

    @Inject
    public NodesResource(Call call, Bodies bodies, NodeShow show) {
        this.call = call;
        this.bodies = bodies;
        this.show = show;
    }

    @GET
    public Response list(@Context NodeLists lists) {
        return Answers.ok(lists.list(call));
    }

    @GET
    @Path("detail")
    public Response detailed(@Context NodeLists lists) {
        return Answers.ok(lists.detailed(call));
    }

    @GET
    @Path("validate")
    public Response validate(@Context ValidateAction validation) {
        return Answers.ok(validation.runByArgument(call));
    }

    @POST
    public Response create(@Context NodeLife life, InputStream body) {
        Node node = life.create(call, bodies.usual().object(body));
        return Answers.created(call.links().address("nodes/" + node.uuid()), show.whole(call, node));
    }

    @GET
    @Path("{node}")
    public Response one(@Context NodeFinder finder, @PathParam("node") String ident) {
        return Answers.ok(show.chosen(call, finder.get(call, ident)));
    }

    @PATCH
    @Path("{node}")
    public Response patch(@Context NodeChanges changes, @PathParam("node") String ident, InputStream body) {
        Node node = changes.patch(call, ident, bodies.usual().value(body));
        return Answers.ok(show.whole(call, node));
    }

    @DELETE
    @Path("{node}")
    public Response delete(@Context NodeLife life, @PathParam("node") String ident, InputStream body) {
        if (!bodies.usual().object(body).isEmpty()) {
            throw Problem.invalid("A node is deleted without a body.");
        }
        life.delete(call, ident);
        return Answers.done();
    }
}
