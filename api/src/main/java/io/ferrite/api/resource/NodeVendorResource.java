package io.ferrite.api.resource;

import io.ferrite.api.action.Call;
import io.ferrite.api.management.VendorActions;
import io.ferrite.api.request.Bodies;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;

/**
 * {@code /v1/nodes/{n}/vendor_passthru}: the vendor methods of a node. A method is named by the path or by the query
 * argument {@code method}.
 */
@Path("/v1/nodes/{node}/vendor_passthru")
public final class NodeVendorResource {

    private final Call call;
    private final Bodies bodies;
    private final VendorActions vendor;

    @Inject
    public NodeVendorResource(Call call, Bodies bodies, VendorActions vendor) {
        this.call = call;
        this.bodies = bodies;
        this.vendor = vendor;
    }

    @GET
    @Path("methods")
    public Response list(@PathParam("node") String ident) {
        return Answers.ok(vendor.list(call, ident));
    }

    @GET
    @Path("{method}")
    public Response get(@PathParam("node") String ident, @PathParam("method") String method, InputStream body) {
        return call(ident, HttpMethod.GET, method, body);
    }

    @GET
    public Response getNamed(@PathParam("node") String ident, InputStream body) {
        return call(ident, HttpMethod.GET, "", body);
    }

    @POST
    @Path("{method}")
    public Response post(@PathParam("node") String ident, @PathParam("method") String method, InputStream body) {
        return call(ident, HttpMethod.POST, method, body);
    }

    @POST
    public Response postNamed(@PathParam("node") String ident, InputStream body) {
        return call(ident, HttpMethod.POST, "", body);
    }

    @PUT
    @Path("{method}")
    public Response put(@PathParam("node") String ident, @PathParam("method") String method, InputStream body) {
        return call(ident, HttpMethod.PUT, method, body);
    }

    @PUT
    public Response putNamed(@PathParam("node") String ident, InputStream body) {
        return call(ident, HttpMethod.PUT, "", body);
    }

    @PATCH
    @Path("{method}")
    public Response patch(@PathParam("node") String ident, @PathParam("method") String method, InputStream body) {
        return call(ident, HttpMethod.PATCH, method, body);
    }

    @PATCH
    public Response patchNamed(@PathParam("node") String ident, InputStream body) {
        return call(ident, HttpMethod.PATCH, "", body);
    }

    @DELETE
    @Path("{method}")
    public Response delete(@PathParam("node") String ident, @PathParam("method") String method, InputStream body) {
        return call(ident, HttpMethod.DELETE, method, body);
    }

    @DELETE
    public Response deleteNamed(@PathParam("node") String ident, InputStream body) {
        return call(ident, HttpMethod.DELETE, "", body);
    }

    private Response call(String ident, String http, String method, InputStream body) {
        return vendor.call(call, ident, http, method, bodies.usual().object(body))
                .map(Answers::ok)
                .orElseGet(Answers::accepted);
    }
}
