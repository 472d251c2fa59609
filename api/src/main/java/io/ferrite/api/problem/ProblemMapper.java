package io.ferrite.api.problem;

import io.ferrite.core.problem.Problem;
import io.ferrite.core.problem.ProblemKind;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes an answer of everything that was thrown: problems as they are, routing errors in words, and bugs as a 500 that says
 * nothing of the inside; the log has the rest.
 */
public final class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemMapper.class);

    private static final int RETRY_SECONDS = 2;

    private static final Map<Integer, String> WORDS = Map.of(
            400, "The request cannot be understood.",
            404, "There is nothing at this address.",
            405, "This address does not know that method.");

    @Override
    public Response toResponse(Throwable thrown) {
        return switch (thrown) {
            case Problem problem -> told(problem);
            case WebApplicationException routing -> routed(routing);
            default -> bug(thrown);
        };
    }

    /** Who is told that nobody has the time now is told when to try again, too. */
    private static Response told(Problem problem) {
        Response answer = answer(problem.kind().status(), problem.getMessage());
        if (problem.kind() == ProblemKind.CAPACITY) {
            return Response.fromResponse(answer)
                    .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                    .build();
        }
        return answer;
    }

    private static Response routed(WebApplicationException routing) {
        int status = routing.getResponse().getStatus();
        if (status >= ProblemKind.INTERNAL.status()) {
            return bug(routing);
        }
        Response answer = answer(status, WORDS.getOrDefault(status, "The request is refused."));
        String allowed = routing.getResponse().getHeaderString(HttpHeaders.ALLOW);
        if (allowed == null) {
            return answer;
        }
        return Response.fromResponse(answer)
                .header(HttpHeaders.ALLOW, withoutOptions(allowed))
                .build();
    }

    /** Nobody has asked for what Jersey adds on its own. */
    private static String withoutOptions(String allowed) {
        return Arrays.stream(allowed.split(",", -1))
                .map(String::strip)
                .filter(method -> !method.equals(HttpMethod.OPTIONS))
                .collect(Collectors.joining(", "));
    }

    private static Response bug(Throwable thrown) {
        LOG.error("A request failed for a reason of ours.", thrown);
        return answer(
                ProblemKind.INTERNAL.status(),
                "The service failed to handle the request; its log, under the request's id, says why.");
    }

    private static Response answer(int status, String text) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(Fault.body(status, text))
                .build();
    }
}
