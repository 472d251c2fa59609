package io.ferrite.api.resource;

import static io.ferrite.api.version.Microversion.V1_12;

import io.ferrite.api.action.Call;
import io.ferrite.api.action.DriverLists;
import io.ferrite.api.management.RaidActions;
import io.ferrite.api.version.Since;
import io.ferrite.core.problem.ProblemKind;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
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
    @Path("{driver}/raid/logical_disk_properties")
    @Since(value = V1_12, below = ProblemKind.VERSION)
    public Response raid(@Context RaidActions raid, @PathParam("driver") String name) {
        return Answers.ok(raid.properties(call, name));
    }

    @GET
    @Path("{driver}/properties")
    public Response properties(@PathParam("driver") String name) {
        return Answers.ok(lists.properties(call, name));
    }
}
