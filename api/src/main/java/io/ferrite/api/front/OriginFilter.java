package io.ferrite.api.front;

import io.ferrite.api.version.VersionFilter;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Cross-origin resource sharing: answers the questions that browsers ask before a request, and tells them in each answer what
 * their scripts may see. Stands before the check of who calls, since browsers ask without credentials.
 */
@PreMatching
@Priority(OriginFilter.ORDER)
public final class OriginFilter implements ContainerRequestFilter, ContainerResponseFilter {

    /** Its place among the filters. */
    public static final int ORDER = 20;

    private static final String ORIGIN = "Origin";
    private static final String METHOD = "Access-Control-Request-Method";
    private static final String HEADERS = "Access-Control-Request-Headers";
    private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";
    private static final String ALLOW_CREDENTIALS = "Access-Control-Allow-Credentials";
    private static final String ALLOW_METHODS = "Access-Control-Allow-Methods";
    private static final String ALLOW_HEADERS = "Access-Control-Allow-Headers";
    private static final String EXPOSE_HEADERS = "Access-Control-Expose-Headers";
    private static final String MAX_AGE = "Access-Control-Max-Age";

    private final Origins origins;

    @Inject
    public OriginFilter(Origins origins) {
        this.origins = origins;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Optional<String> method = one(request, METHOD);
        boolean asks = request.getMethod().equals(HttpMethod.OPTIONS) && method.isPresent();
        if (origins.isOff() || !asks || one(request, ORIGIN).isEmpty()) {
            return;
        }
        Response.ResponseBuilder answer = Response.ok();
        List<String> wanted = wanted(request);
        if (origins.methods().contains(method.get()) && origins.allowHeaders(wanted)) {
            answer.header(ALLOW_METHODS, method.get()).header(MAX_AGE, origins.maxAge());
            if (!wanted.isEmpty()) {
                answer.header(ALLOW_HEADERS, String.join(",", wanted));
            }
        }
        request.abortWith(answer.build());
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (origins.isOff()) {
            return;
        }
        MultivaluedMap<String, Object> headers = response.getHeaders();
        headers.add(HttpHeaders.VARY, ORIGIN);
        one(request, ORIGIN).filter(origins::allow).ifPresent(origin -> share(origin, headers));
    }

    private void share(String origin, MultivaluedMap<String, Object> headers) {
        headers.putSingle(ALLOW_ORIGIN, origin);
        if (origins.trust(origin)) {
            headers.putSingle(ALLOW_CREDENTIALS, "true");
        }
        if (!origins.exposed().isEmpty()) {
            headers.putSingle(EXPOSE_HEADERS, String.join(",", origins.exposed()));
        }
    }

    private static List<String> wanted(ContainerRequestContext request) {
        return VersionFilter.values(request, HEADERS).stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static Optional<String> one(ContainerRequestContext request, String header) {
        return VersionFilter.values(request, header).stream().findFirst();
    }
}
