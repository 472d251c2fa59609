package io.ferrite.api.resource;

import static io.ferrite.api.version.Microversion.V1_89;
import static io.ferrite.api.version.Microversion.V1_93;

import io.ferrite.api.action.Call;
import io.ferrite.api.management.MediaActions;
import io.ferrite.api.request.Bodies;
import io.ferrite.api.request.MediaRequest;
import io.ferrite.api.request.RequestGuard;
import io.ferrite.api.version.Since;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;

/** {@code /v1/nodes/{n}/vmedia}: images in the virtual drives of a node. */
@Path("/v1/nodes/{node}/vmedia")
@Since(V1_89)
public final class NodeMediaResource {

    private final Call call;
    private final Bodies bodies;
    private final MediaActions media;

    @Inject
    public NodeMediaResource(Call call, Bodies bodies, MediaActions media) {
        this.call = call;
        this.bodies = bodies;
        this.media = media;
    }

    @GET
    @Since(V1_93)
    public Response list(@PathParam("node") String ident) {
        return Answers.ok(media.list(call, ident));
    }

    @POST
    public Response insert(@PathParam("node") String ident, InputStream body) {
        call.noArguments();
        var given = bodies.usual().object(body);
        media.insert(call, ident, RequestGuard.read(MediaRequest.class, given, call.version()));
        return Answers.done();
    }

    @DELETE
    public Response eject(@PathParam("node") String ident) {
        media.eject(call, ident);
        return Answers.done();
    }
}
