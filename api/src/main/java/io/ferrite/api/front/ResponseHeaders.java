package io.ferrite.api.front;

import io.ferrite.api.version.VersionFilter;
import io.ferrite.api.version.VersionHeader;
import io.ferrite.api.version.VersionRange;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;

/**
 * What stands at the head of every answer, errors included: versions and the request's id. Answers depend on the version that
 * was asked for, and say so to caches.
 */
public final class ResponseHeaders implements ContainerResponseFilter {

    /** On which headers of a request its answer depends. */
    public static final String VARY = VersionHeader.STANDARD + ", " + VersionHeader.LEGACY;

    private final VersionRange range;

    @Inject
    public ResponseHeaders(VersionRange range) {
        this.range = range;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        MultivaluedMap<String, Object> headers = response.getHeaders();
        range.headers(range.served(
                        VersionFilter.values(request, VersionHeader.STANDARD),
                        VersionFilter.values(request, VersionHeader.LEGACY)))
                .forEach(headers::putSingle);
        RequestIds.headers(RequestIds.of(request)).forEach(headers::putSingle);
        headers.add(HttpHeaders.VARY, VARY);
    }
}
