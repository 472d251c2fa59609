package io.ferrite.api.version;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import java.util.List;
import java.util.Optional;

/** Finds out which version a request asks for, before its address is looked at. */
@PreMatching
@Priority(VersionFilter.ORDER)
public final class VersionFilter implements ContainerRequestFilter {

    /** Its place among the filters: after who calls, before everything else. */
    public static final int ORDER = 100;

    private static final String PROPERTY = VersionFilter.class.getName();

    private final VersionRange range;

    @Inject
    public VersionFilter(VersionRange range) {
        this.range = range;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        request.setProperty(
                PROPERTY,
                range.negotiate(values(request, VersionHeader.STANDARD), values(request, VersionHeader.LEGACY)));
    }

    /** The version of a request that went through this filter, or empty where it did not get through. */
    public static Optional<Microversion> versionOf(ContainerRequestContext request) {
        return Optional.ofNullable((Microversion) request.getProperty(PROPERTY));
    }

    /** The values of a header, none where it is not there. */
    public static List<String> values(ContainerRequestContext request, String header) {
        return request.getHeaders().getOrDefault(header, List.of());
    }
}
