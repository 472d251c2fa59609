package io.ferrite.api.resource;

import io.ferrite.api.action.Call;
import io.ferrite.api.management.VendorActions;
import io.ferrite.api.request.Bodies;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;

/**
 * {@code /v1/drivers/{d}/vendor_passthru}: the vendor methods of a hardware type, which has none. A method is named by the
 * path or by the query argument {@code method}.
 */
@Path("/v1/drivers/{driver}/vendor_passthru{method: (/[^/]*)?}")
public final class DriverVendorResource {

    private static final String LIST = "/methods";

    private final Call call;
    private final Bodies bodies;
    private final VendorActions vendor;

    @Inject
    public DriverVendorResource(Call call, Bodies bodies, VendorActions vendor) {
        this.call = call;
        this.bodies = bodies;
        this.vendor = vendor;
    }

    @GET
    public Response get(@PathParam("driver") String driver, @PathParam("method") String path, InputStream body) {
        if (path.equals(LIST)) {
            return Answers.ok(vendor.listOfDriver(call, driver));
        }
        return refuse(driver, path, body);
    }

    @POST
    public Response post(@PathParam("driver") String driver, @PathParam("method") String path, InputStream body) {
        return refuse(driver, path, body);
    }

    @PUT
    public Response put(@PathParam("driver") String driver, @PathParam("method") String path, InputStream body) {
        return refuse(driver, path, body);
    }

    @PATCH
    public Response patch(@PathParam("driver") String driver, @PathParam("method") String path, InputStream body) {
        return refuse(driver, path, body);
    }

    @DELETE
    public Response delete(@PathParam("driver") String driver, @PathParam("method") String path, InputStream body) {
        return refuse(driver, path, body);
    }

    private Response refuse(String driver, String path, InputStream body) {
        bodies.usual().object(body);
        throw vendor.refusalOfDriver(call, driver, path.replaceFirst("^/", ""));
    }
}
