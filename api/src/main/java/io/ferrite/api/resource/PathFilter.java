package io.ferrite.api.resource;

import io.ferrite.api.version.Behaviour;
import io.ferrite.api.version.VersionFilter;
import io.ferrite.api.version.VersionHeader;
import io.ferrite.core.problem.Problem;
import io.ferrite.core.problem.ProblemKind;
import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Brings the ways to spell an address into one: slashes that repeat or stand at the end go, {@code /v1} comes in front where
 * it is missing, and older clients may end an address in {@code .json}. What a client says of media types does not matter,
 * all is JSON.
 */
@PreMatching
@Priority(VersionFilter.ORDER + 1)
public final class PathFilter implements ContainerRequestFilter {

    private static final String PROPERTY = PathFilter.class.getName();
    private static final Pattern SLASHES = Pattern.compile("/{2,}");
    private static final String SUFFIX = ".json";
    private static final String FIRST = "/v1";
    private static final Set<String> ROOTS = Set.of("", "v1", "ferrite");

    @Override
    public void filter(ContainerRequestContext request) {
        request.getHeaders().remove(HttpHeaders.ACCEPT);
        request.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
        String path = plain(request.getUriInfo().getRequestUri().getRawPath());
        if (request.getMethod().equals(HttpMethod.OPTIONS)) {
            request.abortWith(Response.ok().build());
            return;
        }
        if (request.getMethod().equals(HttpMethod.HEAD) && !path.equals("/") && !path.equals(FIRST)) {
            throw new Problem(ProblemKind.NOT_ALLOWED, "Only the roots can be asked with HEAD.");
        }
        route(request, withoutSuffix(request, path));
    }

    /** The last part of the path as it was before its suffix was cut off, empty where nothing was. */
    public static Optional<String> cutIdent(ContainerRequestContext request) {
        return Optional.ofNullable((String) request.getProperty(PROPERTY));
    }

    private static void route(ContainerRequestContext request, String path) {
        URI asked = request.getUriInfo().getRequestUri();
        URI base = request.getUriInfo().getBaseUri();
        request.setRequestUri(base, UriBuilder.fromUri(asked).replacePath(path).build());
    }

    private static String plain(String raw) {
        String path = SLASHES.matcher(raw).replaceAll("/");
        if (path.length() > 1 && path.endsWith("/")) {
            path = path.substring(0, path.length() - 1);
        }
        String first = path.substring(1).split("/", 2)[0];
        if (ROOTS.contains(first)) {
            return path;
        }
        return FIRST + path;
    }

    /** Only clients that name an older version in the legacy header get the suffix cut off, and only below {@code /v1}. */
    private static String withoutSuffix(ContainerRequestContext request, String path) {
        boolean old = VersionHeader.legacy(request.getHeaders().getOrDefault(VersionHeader.LEGACY, List.of()))
                .filter(version -> !Behaviour.KEEPS_JSON_SUFFIX.at(version))
                .isPresent();
        if (!old || !path.startsWith(FIRST) || !path.endsWith(SUFFIX)) {
            return path;
        }
        request.setProperty(PROPERTY, path.substring(path.lastIndexOf('/') + 1));
        return path.substring(0, path.length() - SUFFIX.length());
    }
}
