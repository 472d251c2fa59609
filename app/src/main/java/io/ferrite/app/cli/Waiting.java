package io.ferrite.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.ferrite.core.watch.TimeSource;
import java.time.Duration;
import java.time.Instant;

/** Waits until a node has arrived where a verb sent it. */
public final class Waiting {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final RestClient api;
    private final TimeSource time;

    public Waiting(RestClient api, TimeSource time) {
        this.api = api;
        this.time = time;
    }

    /**
     * Waits until {@code node} is in {@code goal}.
     *
     * @param limit how long at most; zero for as long as it takes
     * @throws RestFailure where it comes to rest in another state, or is not there in time
     */
    public void until(String node, String goal, Duration limit) {
        Instant end = time.instant().plus(limit);
        JsonNode states = look(node);
        while (!isAtRest(states)) {
            if (!limit.isZero() && time.instant().isAfter(end)) {
                throw new RestFailure(RestFailure.NO_ANSWER, "%s is still in %s.".formatted(node, state(states)));
            }
            pause();
            states = look(node);
        }
        if (!state(states).equals(goal)) {
            throw new RestFailure(
                    RestFailure.NO_ANSWER,
                    "%s came to rest in %s instead of %s: %s"
                            .formatted(
                                    node,
                                    state(states),
                                    goal,
                                    states.path("last_error").asText("no reason given")));
        }
    }

    private JsonNode look(String node) {
        return api.send(Ask.get("v1", "nodes", node, "states"));
    }

    private static boolean isAtRest(JsonNode states) {
        return states.path("target_provision_state").isNull() || state(states).endsWith(" failed");
    }

    private static String state(JsonNode states) {
        return states.path("provision_state").asText("");
    }

    private void pause() {
        try {
            time.pause(BETWEEN_LOOKS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new RestFailure("Interrupted while waiting.", stop);
        }
    }
}
