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
@Path("/v1/nodes/{node}/vendor_passthru{method: (/[^/]*)?}")
public final class NodeVendorResource {

    private static final String LIST = "/methods";

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
    public Response get(@PathParam("node") String ident, @PathParam("method") String path, InputStream body) {
        if (path.equals(LIST)) {
            return Answers.ok(vendor.list(call, ident));
        }
        return call(ident, HttpMethod.GET, path, body);
    }

    @POST
    public Response post(@PathParam("node") String ident, @PathParam("method") String path, InputStream body) {
        return call(ident, HttpMethod.POST, path, body);
    }

    @PUT
    public Response put(@PathParam("node") String ident, @PathParam("method") String path, InputStream body) {
        return call(ident, HttpMethod.PUT, path, body);
    }

    @PATCH
    public Response patch(@PathParam("node") String ident, @PathParam("method") String path, InputStream body) {
        return call(ident, HttpMethod.PATCH, path, body);
    }

    @DELETE
    public Response delete(@PathParam("node") String ident, @PathParam("method") String path, InputStream body) {
        return call(ident, HttpMethod.DELETE, path, body);
    }

    private Response call(String ident, String http, String path, InputStream body) {
        var arguments = bodies.usual().object(body);
        return vendor.call(call, ident, http, path.replaceFirst("^/", ""), arguments)
                .map(Answers::ok)
                .orElseGet(Answers::accepted);
    }
}
