package io.ferrite.api.version;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What stands at the head of every answer, errors included: versions and the request's id. */
public final class ResponseHeaders implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        MultivaluedMap<String, Object> headers = response.getHeaders();
        all(VersionFilter.versionOf(request)).forEach(headers::putSingle);
    }

    /** The headers of an answer to a request of this version, empty where the request's version is not served. */
    public static Map<String, String> all(Optional<Microversion> version) {
        Map<String, String> headers = new LinkedHashMap<>(VersionHeader.answer());
        version.ifPresent(served -> headers.put(VersionHeader.LEGACY, served.text()));
        String id = "req-" + UUID.randomUUID();
        headers.put("OpenStack-Request-Id", id);
        headers.put("X-OpenStack-Request-Id", id);
        return headers;
    }
}
