package io.ferrite.api.resource;

import static io.ferrite.api.version.Microversion.V1_78;

import io.ferrite.api.action.Call;
import io.ferrite.api.action.HistoryLists;
import io.ferrite.api.version.Since;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** {@code /v1/nodes/{n}/history}: what happened to a node. */
@Path("/v1/nodes/{node}/history")
@Since(V1_78)
public final class NodeHistoryResource {

    private final Call call;
    private final HistoryLists lists;

    @Inject
    public NodeHistoryResource(Call call, HistoryLists lists) {
        this.call = call;
        this.lists = lists;
    }

    @GET
    public Response list(@PathParam("node") String ident) {
        return Answers.ok(lists.list(call, ident));
    }

    @GET
    @Path("{entry}")
    public Response one(@PathParam("node") String ident, @PathParam("entry") String entry) {
        return Answers.ok(lists.one(call, ident, entry));
    }
}
