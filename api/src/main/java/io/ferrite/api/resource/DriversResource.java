package io.ferrite.api.resource;

import io.ferrite.api.action.Call;
import io.ferrite.api.action.DriverLists;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** {@code /v1/drivers}: the hardware types that can be used now. */
@Path("/v1/drivers")
public final class DriversResource {

    private final Call call;
    private final DriverLists lists;

    @Inject
    public DriversResource(Call call, DriverLists lists) {
        this.call = call;
        this.lists = lists;
    }

    @GET
    public Response list() {
        return Answers.ok(lists.list(call));
    }

    @GET
    @Path("{driver}")
    public Response one(@PathParam("driver") String name) {
        return Answers.ok(lists.one(call, name));
    }

    @GET
    @Path("{driver}/properties")
    public Response properties(@PathParam("driver") String name) {
        return Answers.ok(lists.properties(call, name));
    }
}
