package io.ferrite.api.resource;

import static io.ferrite.api.version.Microversion.V1_86;

import io.ferrite.api.action.Call;
import io.ferrite.api.management.FirmwareLists;
import io.ferrite.api.version.Since;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** {@code /v1/nodes/{n}/firmware}: the parts of a node that have firmware, as they were read last. */
@Path("/v1/nodes/{node}/firmware")
@Since(V1_86)
public final class NodeFirmwareResource {

    private final Call call;
    private final FirmwareLists lists;

    @Inject
    public NodeFirmwareResource(Call call, FirmwareLists lists) {
        this.call = call;
        this.lists = lists;
    }

    @GET
    public Response list(@PathParam("node") String ident) {
        return Answers.ok(lists.components(call, ident));
    }
}
