package io.ferrite.api.resource;

import io.ferrite.api.action.Call;
import io.ferrite.api.management.IndicatorActions;
import io.ferrite.api.request.Bodies;
import io.ferrite.api.request.IndicatorRequest;
import io.ferrite.drivers.spi.value.IndicatorPlace;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;

/** {@code /v1/nodes/{n}/management/indicators}: the lights of a node, each by two spellings of its name. */
@Path("/v1/nodes/{node}/management/indicators")
public final class NodeIndicatorsResource {

    private final Call call;
    private final Bodies bodies;
    private final IndicatorActions indicators;

    @Inject
    public NodeIndicatorsResource(Call call, Bodies bodies, IndicatorActions indicators) {
        this.call = call;
        this.bodies = bodies;
        this.indicators = indicators;
    }

    @GET
    public Response list(@PathParam("node") String ident) {
        return Answers.ok(indicators.list(call, ident));
    }

    @GET
    @Path("{indicator}")
    public Response one(@PathParam("node") String ident, @PathParam("indicator") String name) {
        return Answers.ok(indicators.one(call, ident, IndicatorActions.place(name)));
    }

    @GET
    @Path("{component}/{indicator}")
    public Response oneOfComponent(
            @PathParam("node") String ident,
            @PathParam("component") String component,
            @PathParam("indicator") String name) {
        return Answers.ok(indicators.one(call, ident, IndicatorActions.place(component, name)));
    }

    @PUT
    @Path("{indicator}")
    public Response set(@PathParam("node") String ident, @PathParam("indicator") String name, InputStream body) {
        return set(ident, IndicatorActions.place(name), body);
    }

    @PUT
    @Path("{component}/{indicator}")
    public Response setOfComponent(
            @PathParam("node") String ident,
            @PathParam("component") String component,
            @PathParam("indicator") String name,
            InputStream body) {
        return set(ident, IndicatorActions.place(component, name), body);
    }

    private Response set(String ident, IndicatorPlace place, InputStream body) {
        indicators.set(call, ident, place, bodies.request(IndicatorRequest.class, body, call.query(), call.version()));
        return Answers.done();
    }
}
