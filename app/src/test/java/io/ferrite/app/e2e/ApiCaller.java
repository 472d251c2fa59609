package io.ferrite.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ferrite.core.watch.TimeSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;

/** A client of the API that knows nothing but HTTP and JSON. */
final class ApiCaller {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final TimeSource time = TimeSource.system();
    private final String base;

    ApiCaller(String base) {
        this.base = base;
    }

    /** The answer to a request, whatever it is. */
    HttpResponse<String> send(String method, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                .header("X-OpenStack-Ironic-API-Version", "latest")
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    /** The answer to a request, which has to succeed. */
    JsonNode ask(String method, String path, String body) {
        HttpResponse<String> response = send(method, path, body);
        assertThat(response.statusCode())
                .as("%s %s: %s", method, path, response.body())
                .isLessThan(300);
        return read(response.body());
    }

    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The sentence in the answer to a request, which has to be refused with {@code status}. */
    String refusal(int status, String method, String path, String body) {
        HttpResponse<String> response = send(method, path, body);
        assertThat(response.statusCode())
                .as("%s %s: %s", method, path, response.body())
                .isEqualTo(status);
        JsonNode fault = read(read(response.body()).path("error_message").asText());
        return fault.path("faultstring").asText();
    }

    JsonNode get(String path) {
        return ask("GET", path, "");
    }

    /** Asks for a provision state. */
    void provision(String node, String body) {
        ask("PUT", "/v1/nodes/%s/states/provision".formatted(node), body);
    }

    /** Waits until the node is in {@code state}. */
    JsonNode awaitState(String name, String state) {
        return await(
                "/v1/nodes/" + name,
                node -> node.path("provision_state").asText().equals(state)
                        && node.path("reservation").isNull());
    }

    /** Asks for {@code path} until {@code holds} is true of the answer. */
    JsonNode await(String path, Predicate<JsonNode> holds) {
        Instant end = time.instant().plus(PATIENCE);
        JsonNode now = get(path);
        while (!holds.test(now)) {
            assertThat(time.instant()).as("%s", now).isBefore(end);
            pause();
            now = get(path);
        }
        return now;
    }

    /** The steps of the newest flow of a node. */
    JsonNode steps(String name) {
        return get("/ferrite/v1/nodes/%s/journal".formatted(name))
                .path("flows")
                .path(0)
                .path("steps");
    }

    private void pause() {
        try {
            time.pause(Duration.ofMillis(50));
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }
}
