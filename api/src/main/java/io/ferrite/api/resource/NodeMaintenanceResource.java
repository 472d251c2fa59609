package io.ferrite.api.resource;

import io.ferrite.api.action.Call;
import io.ferrite.api.action.NodeChanges;
import io.ferrite.api.request.Bodies;
import io.ferrite.api.request.MaintenanceRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;

/** {@code /v1/nodes/{n}/maintenance}: putting a node under maintenance, and ending that. */
@Path("/v1/nodes/{node}/maintenance")
public final class NodeMaintenanceResource {

    private final Call call;
    private final Bodies bodies;
    private final NodeChanges changes;

    @Inject
    public NodeMaintenanceResource(Call call, Bodies bodies, NodeChanges changes) {
        this.call = call;
        this.bodies = bodies;
        this.changes = changes;
    }

    @PUT
    public Response start(@PathParam("node") String ident, InputStream body) {
        changes.startMaintenance(
                call, ident, bodies.request(MaintenanceRequest.class, body, call.query(), call.version()));
        return Answers.accepted();
    }

    @DELETE
    public Response end(@PathParam("node") String ident) {
        call.noArguments();
        changes.endMaintenance(call, ident);
        return Answers.accepted();
    }
}
