package io.ferrite.api.resource;

import static io.ferrite.api.version.Microversion.V1_37;

import io.ferrite.api.action.Call;
import io.ferrite.api.action.NodeTraits;
import io.ferrite.api.request.Bodies;
import io.ferrite.api.request.RequestGuard;
import io.ferrite.api.request.TraitsRequest;
import io.ferrite.api.version.Since;
import io.ferrite.api.view.Links;
import io.ferrite.core.problem.Problem;
import io.ferrite.core.problem.ProblemKind;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;

/** {@code /v1/nodes/{n}/traits}: what a node is or can do. What older clients are told differs, and they check it. */
@Path("/v1/nodes/{node}/traits")
public final class NodeTraitsResource {

    private final Call call;
    private final Bodies bodies;
    private final NodeTraits traits;

    @Inject
    public NodeTraitsResource(Call call, Bodies bodies, NodeTraits traits) {
        this.call = call;
        this.bodies = bodies;
        this.traits = traits;
    }

    @GET
    @Since(value = V1_37, below = ProblemKind.VERSION)
    public Response list(@PathParam("node") String ident) {
        return Answers.ok(traits.list(call, ident));
    }

    @PUT
    @Since(value = V1_37, below = ProblemKind.NOT_ALLOWED)
    public Response replace(@PathParam("node") String ident, InputStream body) {
        var given = bodies.usual().object(body);
        traits.replace(call, ident, RequestGuard.read(TraitsRequest.class, given, call.version()));
        return Answers.done();
    }

    @DELETE
    @Since(V1_37)
    public Response clear(@PathParam("node") String ident) {
        traits.clear(call, ident);
        return Answers.done();
    }

    @PUT
    @Path("{trait}")
    @Since(value = V1_37, below = ProblemKind.NOT_ALLOWED)
    public Response add(@PathParam("node") String ident, @PathParam("trait") String trait, InputStream body) {
        if (!bodies.usual().object(body).isEmpty()) {
            throw Problem.invalid("A single trait is added without a body; a list of all traits goes to …/traits.");
        }
        traits.add(call, ident, trait);
        String place = "nodes/" + Links.escape(ident) + "/traits/" + Links.escape(trait);
        return Answers.done(URI.create(call.links().address(place)));
    }

    @DELETE
    @Path("{trait}")
    @Since(V1_37)
    public Response remove(@PathParam("node") String ident, @PathParam("trait") String trait) {
        traits.remove(call, ident, trait);
        return Answers.done();
    }
}
