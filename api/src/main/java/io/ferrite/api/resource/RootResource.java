package io.ferrite.api.resource;

import io.ferrite.api.action.Call;
import io.ferrite.api.version.VersionRange;
import io.ferrite.api.view.RootView;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** {@code /} and {@code /v1}: which versions there are, and where resources are. */
@Path("/")
public final class RootResource {

    private final Call call;
    private final VersionRange range;

    @Inject
    public RootResource(Call call, VersionRange range) {
        this.call = call;
        this.range = range;
    }

    @GET
    public Response root() {
        return Answers.ok(RootView.root(call.links(), range.newest()));
    }

    @GET
    @Path("v1")
    public Response first() {
        return Answers.ok(RootView.first(call.links(), call.version(), range.newest()));
    }
}
