package io.ferrite.sim.redfish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** The HTTP client of the JDK with the manners of a Redfish client. */
public final class Browser implements AutoCloseable {
    private final HttpClient client = HttpClient.newHttpClient();
    private final URI base;
    private final String authorization;

    private Browser(URI base, String authorization) {
        this.base = base;
        this.authorization = authorization;
    }

    public static Browser of(RedfishSim sim) {
        return of(sim.baseUri(), sim.credentials());
    }

    public static Browser of(URI base, Credentials credentials) {
        String pair = credentials.username() + ":" + credentials.password();
        String encoded = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        return new Browser(base, "Basic " + encoded);
    }

    public static Browser stranger(URI base) {
        return new Browser(base, "");
    }

    public HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send("GET", path, "", headers);
    }

    public JsonNode page(String path) throws IOException, InterruptedException {
        return json(get(path));
    }

    public static JsonNode json(HttpResponse<String> response) throws IOException {
        return new ObjectMapper().readTree(response.body());
    }

    public HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return send("POST", path, body);
    }

    public HttpResponse<String> patch(String path, String body, String... headers)
            throws IOException, InterruptedException {
        return send("PATCH", path, body, headers);
    }

    public HttpResponse<String> send(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        client.shutdownNow();
        client.close();
    }
}
