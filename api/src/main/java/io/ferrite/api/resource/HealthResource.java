package io.ferrite.api.resource;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.file.Files;

/** {@code /healthcheck}: whether a load balancer shall send requests here. */
@Path("/healthcheck")
public final class HealthResource {

    /**
     * What the answer depends on.
     *
     * @param enabled whether there is this address at all
     * @param disableFile while it exists, nothing shall be sent here; empty for none
     */
    public record Terms(boolean enabled, java.nio.file.Path disableFile) {

        boolean isDisabled() {
            return !disableFile.toString().isEmpty() && Files.exists(disableFile);
        }
    }

    private final Terms terms;

    @Inject
    public HealthResource(Terms terms) {
        this.terms = terms;
    }

    @GET
    public Response health() {
        if (!terms.enabled()) {
            throw new NotFoundException();
        }
        Response.Status status = Response.Status.OK;
        if (terms.isDisabled()) {
            status = Response.Status.SERVICE_UNAVAILABLE;
        }
        return Response.status(status)
                .type(MediaType.TEXT_PLAIN_TYPE)
                .entity("")
                .build();
    }
}
