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
@Path("/v1/drivers/{driver}/vendor_passthru")
public final class DriverVendorResource {

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
    @Path("methods")
    public Response list(@PathParam("driver") String driver) {
        return Answers.ok(vendor.listOfDriver(call, driver));
    }

    @GET
    @Path("{method}")
    public Response get(@PathParam("driver") String driver, @PathParam("method") String method, InputStream body) {
        return refuse(driver, method, body);
    }

    @GET
    public Response getNamed(@PathParam("driver") String driver, InputStream body) {
        return refuse(driver, "", body);
    }

    @POST
    @Path("{method}")
    public Response post(@PathParam("driver") String driver, @PathParam("method") String method, InputStream body) {
        return refuse(driver, method, body);
    }

    @POST
    public Response postNamed(@PathParam("driver") String driver, InputStream body) {
        return refuse(driver, "", body);
    }

    @PUT
    @Path("{method}")
    public Response put(@PathParam("driver") String driver, @PathParam("method") String method, InputStream body) {
        return refuse(driver, method, body);
    }

    @PUT
    public Response putNamed(@PathParam("driver") String driver, InputStream body) {
        return refuse(driver, "", body);
    }

    @PATCH
    @Path("{method}")
    public Response patch(@PathParam("driver") String driver, @PathParam("method") String method, InputStream body) {
        return refuse(driver, method, body);
    }

    @PATCH
    public Response patchNamed(@PathParam("driver") String driver, InputStream body) {
        return refuse(driver, "", body);
    }

    @DELETE
    @Path("{method}")
    public Response delete(@PathParam("driver") String driver, @PathParam("method") String method, InputStream body) {
        return refuse(driver, method, body);
    }

    @DELETE
    public Response deleteNamed(@PathParam("driver") String driver, InputStream body) {
        return refuse(driver, "", body);
    }

    private Response refuse(String driver, String method, InputStream body) {
        bodies.usual().object(body);
        throw vendor.refusalOfDriver(call, driver, method);
    }
}
