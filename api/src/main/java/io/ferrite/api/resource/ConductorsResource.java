package io.ferrite.api.resource;

import static io.ferrite.api.version.Microversion.V1_49;

import io.ferrite.api.action.Call;
import io.ferrite.api.action.ConductorLists;
import io.ferrite.api.version.Since;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** {@code /v1/conductors}: the conductors, dead ones included. */
@Path("/v1/conductors")
@Since(V1_49)
public final class ConductorsResource {

    private final Call call;
    private final ConductorLists lists;

    @Inject
    public ConductorsResource(Call call, ConductorLists lists) {
        this.call = call;
        this.lists = lists;
    }

    @GET
    public Response list() {
        return Answers.ok(lists.list(call));
    }

    @GET
    @Path("{hostname}")
    public Response one(@PathParam("hostname") String hostname) {
        return Answers.ok(lists.one(call, hostname));
    }
}
