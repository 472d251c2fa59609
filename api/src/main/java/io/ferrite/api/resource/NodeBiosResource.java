package io.ferrite.api.resource;

import static io.ferrite.api.version.Microversion.V1_40;

import io.ferrite.api.action.Call;
import io.ferrite.api.management.FirmwareLists;
import io.ferrite.api.version.Since;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** {@code /v1/nodes/{n}/bios}: the settings of a node's firmware, as they were read last. */
@Path("/v1/nodes/{node}/bios")
@Since(V1_40)
public final class NodeBiosResource {

    private final Call call;
    private final FirmwareLists lists;

    @Inject
    public NodeBiosResource(Call call, FirmwareLists lists) {
        this.call = call;
        this.lists = lists;
    }

    @GET
    public Response list(@PathParam("node") String ident) {
        return Answers.ok(lists.bios(call, ident));
    }

    @GET
    @Path("{setting}")
    public Response one(@PathParam("node") String ident, @PathParam("setting") String name) {
        return Answers.ok(lists.setting(call, ident, name));
    }
}
