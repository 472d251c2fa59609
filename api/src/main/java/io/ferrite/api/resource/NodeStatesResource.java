package io.ferrite.api.resource;

import static io.ferrite.api.version.Microversion.V1_12;
import static io.ferrite.api.version.Microversion.V1_76;

import io.ferrite.api.action.Call;
import io.ferrite.api.action.NodeFinder;
import io.ferrite.api.action.NodeShow;
import io.ferrite.api.action.PowerAction;
import io.ferrite.api.action.ProvisionAction;
import io.ferrite.api.auth.Rule;
import io.ferrite.api.management.BootActions;
import io.ferrite.api.management.ConsoleActions;
import io.ferrite.api.management.RaidActions;
import io.ferrite.api.request.Bodies;
import io.ferrite.api.request.BootModeRequest;
import io.ferrite.api.request.ConsoleRequest;
import io.ferrite.api.request.DriveBody;
import io.ferrite.api.request.PowerRequest;
import io.ferrite.api.request.ProvisionRequest;
import io.ferrite.api.request.RequestGuard;
import io.ferrite.api.request.SecureBootRequest;
import io.ferrite.api.version.Since;
import io.ferrite.api.view.Links;
import io.ferrite.core.node.Node;
import io.ferrite.core.problem.ProblemKind;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Map;

/** {@code /v1/nodes/{n}/states}: the states of a node, and asking for others. */
@Path("/v1/nodes/{node}/states")
public final class NodeStatesResource {

    private final Call call;
    private final Bodies bodies;

    @Inject
    public NodeStatesResource(Call call, Bodies bodies) {
        this.call = call;
        this.bodies = bodies;
    }

    @GET
    public Response states(@Context NodeFinder finder, @Context NodeShow show, @PathParam("node") String ident) {
        call.noArguments();
        Node node = finder.get(call, ident);
        call.require(Rule.NODE_GET_STATES);
        return Answers.ok(show.states(call, node));
    }

    @PUT
    @Path("power")
    public Response power(@Context PowerAction action, @PathParam("node") String ident, InputStream body) {
        action.run(call, ident, bodies.request(PowerRequest.class, body, call.query(), call.version()));
        return accepted(ident);
    }

    @PUT
    @Path("provision")
    public Response provision(@Context ProvisionAction action, @PathParam("node") String ident, InputStream body) {
        try (DriveBody read = bodies.large().read(body)) {
            Map<String, Object> given = Bodies.merged(read.values(), call.query());
            action.run(call, ident, RequestGuard.read(ProvisionRequest.class, given, call.version()));
        }
        return accepted(ident);
    }

    @PUT
    @Path("raid")
    @Since(value = V1_12, below = ProblemKind.VERSION)
    public Response raid(@Context RaidActions raid, @PathParam("node") String ident, InputStream body) {
        raid.set(call, ident, bodies.usual().object(body));
        return Answers.done();
    }

    @PUT
    @Path("boot_mode")
    @Since(V1_76)
    public Response bootMode(@Context BootActions boot, @PathParam("node") String ident, InputStream body) {
        boot.setMode(call, ident, bodies.request(BootModeRequest.class, body, call.query(), call.version()));
        return accepted(ident);
    }

    @PUT
    @Path("secure_boot")
    @Since(V1_76)
    public Response secureBoot(@Context BootActions boot, @PathParam("node") String ident, InputStream body) {
        boot.setSecure(call, ident, bodies.request(SecureBootRequest.class, body, call.query(), call.version()));
        return accepted(ident);
    }

    @GET
    @Path("console")
    public Response console(@Context ConsoleActions console, @PathParam("node") String ident) {
        return Answers.ok(console.get(call, ident));
    }

    @PUT
    @Path("console")
    public Response setConsole(@Context ConsoleActions console, @PathParam("node") String ident, InputStream body) {
        console.set(call, ident, bodies.request(ConsoleRequest.class, body, call.query(), call.version()));
        return Answers.accepted(address(ident) + "/console");
    }

    private Response accepted(String ident) {
        return Answers.accepted(address(ident));
    }

    private String address(String ident) {
        return call.links().address("nodes/" + Links.escape(ident) + "/states");
    }
}
