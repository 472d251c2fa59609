package io.ferrite.api.resource;

import io.ferrite.api.action.Call;
import io.ferrite.api.action.ValidateAction;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** {@code /v1/nodes/{n}/validate}: whether the interfaces of a node have what they need. */
@Path("/v1/nodes/{node}/validate")
public final class NodeValidationResource {

    private final Call call;
    private final ValidateAction validation;

    @Inject
    public NodeValidationResource(Call call, ValidateAction validation) {
        this.call = call;
        this.validation = validation;
    }

    @GET
    public Response validate(@PathParam("node") String ident) {
        return Answers.ok(validation.run(call, ident));
    }
}
