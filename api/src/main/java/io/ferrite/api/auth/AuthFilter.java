package io.ferrite.api.auth;

import io.ferrite.api.problem.Fault;
import io.ferrite.core.problem.Problem;
import io.ferrite.core.problem.ProblemKind;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.slf4j.MDC;

/**
 * Finds out who calls, before anything else is looked at: whoever is not let in learns neither which versions nor which
 * addresses there are. Public addresses have a caller without any role.
 */
@PreMatching
@Priority(AuthFilter.ORDER)
public final class AuthFilter implements ContainerRequestFilter {

    /** Its place among the filters: before versions and addresses. */
    public static final int ORDER = 50;

    private static final String PROPERTY = AuthFilter.class.getName();
    private static final String IN_LOGS = "user";
    private static final String CHALLENGE = "Basic realm=\"Baremetal API\"";

    private final Authenticator authenticator;

    @Inject
    public AuthFilter(Authenticator authenticator) {
        this.authenticator = authenticator;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        MDC.remove(IN_LOGS);
        if (PublicPaths.contain(request.getUriInfo().getRequestUri().getRawPath())) {
            request.setProperty(PROPERTY, authenticator.passerBy());
            return;
        }
        try {
            Caller caller =
                    authenticator.authenticate(request.getHeaders().getOrDefault(HttpHeaders.AUTHORIZATION, List.of()));
            request.setProperty(PROPERTY, caller);
            MDC.put(IN_LOGS, caller.name());
        } catch (Problem refused) {
            request.abortWith(answer(refused));
        }
    }

    /** The caller of a request that went through this filter. */
    public static Caller callerOf(ContainerRequestContext request) {
        return (Caller) request.getProperty(PROPERTY);
    }

    /** Clients of the OpenStack service know refusals at this place by a form of their own. */
    private static Response answer(Problem refused) {
        if (refused.kind() == ProblemKind.CAPACITY) {
            throw refused;
        }
        int status = refused.kind().status();
        Response.ResponseBuilder answer = Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(Fault.atTheDoor(status, refused.getMessage()));
        if (refused.kind() == ProblemKind.UNAUTHENTICATED) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
        }
        return answer.build();
    }
}
