package io.ferrite.api.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Sends requests as a client of one version would, and reads the answers. */
public final class TestClient {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIMIT = Duration.ofMinutes(1);

    /** An answer. */
    public record Answer(int status, String body, HttpResponse<String> raw) {

        /** The body as JSON. */
        public JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (JsonProcessingException wrong) {
                throw new AssertionError("No JSON: " + body, wrong);
            }
        }

        /** The text for people in an error. */
        public String fault() {
            try {
                return JSON.readTree(json().get("error_message").textValue())
                        .get("faultstring")
                        .textValue();
            } catch (JsonProcessingException wrong) {
                throw new AssertionError("No fault: " + body, wrong);
            }
        }

        /** The value of a header, or null. */
        public String header(String name) {
            return raw.headers().firstValue(name).orElse(null);
        }
    }

    private final URI base;
    private final List<String> headers = new ArrayList<>();

    /**
     * @param base where the API is
     * @param version what to ask for, empty for nothing
     */
    public TestClient(URI base, String version) {
        this.base = base;
        if (!version.isEmpty()) {
            headers.addAll(List.of("X-OpenStack-Ironic-API-Version", version));
        }
    }

    /** The same client, which sends one more header. */
    public TestClient with(String name, String value) {
        TestClient more = new TestClient(base, "");
        more.headers.addAll(headers);
        more.headers.addAll(List.of(name, value));
        return more;
    }

    public Answer get(String path) {
        return send("GET", path, "");
    }

    public Answer delete(String path) {
        return send("DELETE", path, "");
    }

    public Answer post(String path, String body) {
        return send("POST", path, body);
    }

    public Answer put(String path, String body) {
        return send("PUT", path, body);
    }

    public Answer patch(String path, String body) {
        return send("PATCH", path, body);
    }

    /** Any request; {@code path} is sent as it is. */
    public Answer send(String method, String path, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(LIMIT)
                .header("Content-Type", "application/json");
        for (int at = 0; at < headers.size(); at += 2) {
            request.header(headers.get(at), headers.get(at + 1));
        }
        request.method(method, BodyPublishers.ofString(body));
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.body(), answer);
        } catch (IOException lost) {
            throw new AssertionError(method + " " + path + " got no answer", lost);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", stopped);
        }
    }
}
