package io.ferrite.api.resource;

import static io.ferrite.api.version.Microversion.V1_28;

import io.ferrite.api.action.Call;
import io.ferrite.api.action.NodeVifs;
import io.ferrite.api.request.Bodies;
import io.ferrite.api.version.Since;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;

/** {@code /v1/nodes/{n}/vifs}: the virtual interfaces that are attached to a node. */
@Path("/v1/nodes/{node}/vifs")
@Since(V1_28)
public final class NodeVifsResource {

    private final Call call;
    private final Bodies bodies;
    private final NodeVifs vifs;

    @Inject
    public NodeVifsResource(Call call, Bodies bodies, NodeVifs vifs) {
        this.call = call;
        this.bodies = bodies;
        this.vifs = vifs;
    }

    @GET
    public Response list(@PathParam("node") String ident) {
        return Answers.ok(vifs.list(call, ident));
    }

    @POST
    public Response attach(@PathParam("node") String ident, InputStream body) {
        vifs.attach(call, ident, bodies.usual().object(body));
        return Answers.done();
    }

    @DELETE
    @Path("{vif}")
    public Response detach(@PathParam("node") String ident, @PathParam("vif") String vif) {
        vifs.detach(call, ident, vif);
        return Answers.done();
    }
}
