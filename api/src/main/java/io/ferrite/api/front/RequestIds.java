package io.ferrite.api.front;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.MDC;

/**
 * Gives each request an id, which its answer and the lines of the log carry. A client may send an id of its own, under which
 * it follows its request through several services; that one is for the log only.
 */
@PreMatching
@Priority(RequestIds.ORDER)
public final class RequestIds implements ContainerRequestFilter {

    /** Its place among the filters: the first. */
    public static final int ORDER = 10;

    private static final String PROPERTY = RequestIds.class.getName();
    private static final String HEADER = "X-OpenStack-Request-Id";
    private static final String SHORT_HEADER = "OpenStack-Request-Id";
    private static final String IN_LOGS = "request";
    private static final String GLOBAL_IN_LOGS = "global_request";
    private static final Pattern FORM =
            Pattern.compile("req-[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    @Override
    public void filter(ContainerRequestContext request) {
        String id = next();
        request.setProperty(PROPERTY, id);
        MDC.put(IN_LOGS, id);
        MDC.remove(GLOBAL_IN_LOGS);
        global(request.getHeaders().getOrDefault(HEADER, List.of()));
    }

    private static void global(List<String> given) {
        given.stream()
                .filter(id -> FORM.matcher(id).matches())
                .findFirst()
                .ifPresent(id -> MDC.put(GLOBAL_IN_LOGS, id));
    }

    /** The id of a request that went through this filter, else a new one. */
    static String of(ContainerRequestContext request) {
        if (request.getProperty(PROPERTY) instanceof String id) {
            return id;
        }
        return next();
    }

    /** An id that nothing else has. */
    public static String next() {
        return "req-" + UUID.randomUUID();
    }

    /** The headers that tell {@code id}. */
    public static Map<String, String> headers(String id) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(SHORT_HEADER, id);
        headers.put(HEADER, id);
        return headers;
    }
}
