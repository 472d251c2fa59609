package io.ferrite.api.resource;

import static io.ferrite.api.version.Microversion.V1_81;

import io.ferrite.api.action.Call;
import io.ferrite.api.action.InventoryShow;
import io.ferrite.api.version.Since;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** {@code /v1/nodes/{n}/inventory}: what the latest inspection of a node found. */
@Path("/v1/nodes/{node}/inventory")
@Since(V1_81)
public final class NodeInventoryResource {

    private final Call call;
    private final InventoryShow inventory;

    @Inject
    public NodeInventoryResource(Call call, InventoryShow inventory) {
        this.call = call;
        this.inventory = inventory;
    }

    @GET
    public Response one(@PathParam("node") String ident) {
        return Answers.ok(inventory.one(call, ident));
    }
}
