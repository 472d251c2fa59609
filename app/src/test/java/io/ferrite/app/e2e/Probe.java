package io.ferrite.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ferrite.core.provision.State;
import io.ferrite.core.watch.TimeSource;
import io.ferrite.drivers.spi.value.WireText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Runs the lines of one probe, one after the other, against a house. */
final class Probe {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String NEWEST = "1.115";

    private final ProbeHouse house;
    private final String name;
    private final List<ProbeLine> lines;
    private final TimeSource time = TimeSource.system();
    private final Map<String, String> variables = new HashMap<>();

    Probe(ProbeHouse house, String name, List<ProbeLine> lines) {
        this.house = house;
        this.name = name;
        this.lines = List.copyOf(lines);
    }

    /** What the tables call it. */
    String name() {
        return name;
    }

    void run() {
        for (ProbeLine line : lines) {
            line.filled(variables).forEach(this::run);
        }
    }

    private void run(JsonNode line) {
        if (line.has("node")) {
            create(line);
        } else if (line.has("await")) {
            await(line);
        } else {
            HttpResponse<String> answer = send(line);
            ProbeCheck.check(line, answer);
            line.path("save")
                    .properties()
                    .forEach(saved -> variables.put(
                            saved.getKey(),
                            ProbeLine.read(answer.body())
                                    .at(saved.getValue().textValue())
                                    .asText()));
        }
    }

    /** A node of the fake driver, named after the probe, in the state that the line says. */
    private void create(JsonNode line) {
        String variable = line.path("node").textValue();
        String node = name.toLowerCase(Locale.ROOT) + "-" + variable;
        String more = line.path("set").properties().stream()
                .map(member -> ", \"%s\": %s".formatted(member.getKey(), member.getValue()))
                .reduce("", String::concat);
        JsonNode request = ProbeLine.read("""
                {"do": "POST /v1/nodes", "body": {"driver": "fake-hardware", "name": "%s"%s}}""".formatted(node, more));
        HttpResponse<String> answer = send(request);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        variables.put(variable, node);
        variables.put(
                variable + ".uuid", ProbeLine.read(answer.body()).path("uuid").textValue());
        WireText.find(State.class, line.path("state").asText()).ifPresent(state -> house.put(node, state));
    }

    /** Asks until the answer is as the line says. */
    private void await(JsonNode line) {
        Instant end = time.instant().plus(PATIENCE);
        HttpResponse<String> now = send(line);
        while (!ProbeCheck.holds(line.path("await"), now)) {
            assertThat(time.instant()).as("%s: %s", line, now.body()).isBefore(end);
            pause();
            now = send(line);
        }
    }

    private HttpResponse<String> send(JsonNode line) {
        String[] words = line.path("do").textValue().split(" ", 2);
        HttpRequest.Builder request = HttpRequest.newBuilder(address(words[1]))
                .header("Content-Type", "application/json")
                .method(words[0], BodyPublishers.ofString(body(line)));
        String version = line.path("at").asText(NEWEST);
        if (!version.isEmpty()) {
            request.header("X-OpenStack-Ironic-API-Version", version);
        }
        line.path("head")
                .properties()
                .forEach(header ->
                        request.header(header.getKey(), header.getValue().textValue()));
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException lost) {
            throw new UncheckedIOException(line.toString(), lost);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    private URI address(String path) {
        if (path.startsWith("http")) {
            return URI.create(path);
        }
        return URI.create(house.address() + path.replace(" ", "%20"));
    }

    private static String body(JsonNode line) {
        if (line.has("pad")) {
            return "{\"driver\": \"fake-hardware\", \"extra\": {\"a\": \"%s\"}}"
                    .formatted("x".repeat(line.path("pad").intValue()));
        }
        if (line.has("raw")) {
            return line.path("raw").textValue();
        }
        return line.has("body") ? line.path("body").toString() : "";
    }

    private void pause() {
        try {
            time.pause(Duration.ofMillis(50));
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }
}
