package io.ferrite.api.resource;

import static io.ferrite.api.version.Microversion.V1_29;

import io.ferrite.api.action.Call;
import io.ferrite.api.management.BootActions;
import io.ferrite.api.request.Bodies;
import io.ferrite.api.request.BootDeviceRequest;
import io.ferrite.api.version.Since;
import io.ferrite.core.problem.Problem;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;

/** {@code /v1/nodes/{n}/management}: the boot device of a node, and interrupting it. */
@Path("/v1/nodes/{node}/management")
public final class NodeManagementResource {

    private final Call call;
    private final Bodies bodies;
    private final BootActions boot;

    @Inject
    public NodeManagementResource(Call call, Bodies bodies, BootActions boot) {
        this.call = call;
        this.bodies = bodies;
        this.boot = boot;
    }

    @GET
    @Path("boot_device")
    public Response bootDevice(@PathParam("node") String ident) {
        return Answers.ok(boot.device(call, ident));
    }

    @GET
    @Path("boot_device/supported")
    public Response bootDevices(@PathParam("node") String ident) {
        return Answers.ok(boot.devices(call, ident));
    }

    @PUT
    @Path("boot_device")
    public Response setBootDevice(@PathParam("node") String ident, InputStream body) {
        boot.setDevice(call, ident, bodies.request(BootDeviceRequest.class, body, call.query(), call.version()));
        return Answers.done();
    }

    @PUT
    @Path("inject_nmi")
    @Since(V1_29)
    public Response injectNmi(@PathParam("node") String ident, InputStream body) {
        if (!Bodies.merged(bodies.usual(), body, call.query()).isEmpty()) {
            throw Problem.invalid("There is nothing to say about an interrupt; send an empty object.");
        }
        boot.injectNmi(call, ident);
        return Answers.done();
    }
}
