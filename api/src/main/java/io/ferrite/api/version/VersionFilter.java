package io.ferrite.api.version;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import java.util.List;
import java.util.Optional;

/** Finds out, before anything else, which version a request asks for. */
@PreMatching
@Priority(VersionFilter.ORDER)
public final class VersionFilter implements ContainerRequestFilter {

    /** Its place among the filters: the first. */
    public static final int ORDER = 100;

    private static final String PROPERTY = VersionFilter.class.getName();

    @Override
    public void filter(ContainerRequestContext request) {
        request.setProperty(
                PROPERTY,
                VersionHeader.negotiate(
                        values(request, VersionHeader.STANDARD), values(request, VersionHeader.LEGACY)));
    }

    /** The version of a request that went through this filter, or empty where the filter refused it. */
    public static Optional<Microversion> versionOf(ContainerRequestContext request) {
        return Optional.ofNullable((Microversion) request.getProperty(PROPERTY));
    }

    private static List<String> values(ContainerRequestContext request, String header) {
        return request.getHeaders().getOrDefault(header, List.of());
    }
}
