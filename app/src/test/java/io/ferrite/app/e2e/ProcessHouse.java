package io.ferrite.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ferrite.core.watch.TimeSource;
import io.ferrite.db.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The house as several processes on one database: an API and conductors that can be killed. */
final class ProcessHouse implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final TestDatabase database = TestDatabase.fresh();
    private final HttpClient http = HttpClient.newHttpClient();
    private final TimeSource time = TimeSource.system();
    private final List<Process> running = new ArrayList<>();
    private final Path folder;
    private final Path plugins;
    private final String api;

    /** Starts an API; {@code folder} takes logs and unpacked plugins. */
    ProcessHouse(Path folder) throws IOException {
        this.folder = folder;
        this.plugins = PluginZips.gatheredIn(folder.resolve("zips"));
        this.api = address(start("api", "api", "api.port=0"), "api");
    }

    /** Starts a conductor and waits until it takes commands. */
    Process conductor(String host) throws IOException {
        String log = host + "-" + running.size();
        Process process = start("conductor", log, "DEFAULT.host=" + host, "conductor.plugins_dir=" + plugins);
        address(process, log);
        return process;
    }

    private Process start(String command, String log, String... settings) throws IOException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "io.ferrite.app.Main",
                command));
        List<String> all = new ArrayList<>(List.of(settings));
        all.add("database.url=" + database.jdbcUrl());
        all.add("database.user=" + database.user());
        all.add("database.password=" + database.password());
        all.add("DEFAULT.rpc_key=a key of the tests alone");
        all.forEach(setting -> line.addAll(List.of("--set", setting)));
        ProcessBuilder builder = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(log + ".log").toFile());
        builder.environment().put("FERRITE_HOME", folder.resolve("home-" + log).toString());
        Process process = builder.start();
        running.add(process);
        return process;
    }

    private String address(Process process, String log) throws IOException {
        Instant end = time.instant().plus(PATIENCE);
        while (true) {
            String said = Files.readString(folder.resolve(log + ".log"));
            Matcher found = ADDRESS.matcher(said);
            if (found.find() && said.endsWith("\n")) {
                return found.group();
            }
            assertThat(process.isAlive()).as(said).isTrue();
            assertThat(time.instant()).as(said).isBefore(end);
            pause();
        }
    }

    /** The answer to a request, which has to succeed. */
    JsonNode ask(String method, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(api + path))
                .header("X-OpenStack-Ironic-API-Version", "latest")
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode())
                    .as("%s %s: %s", method, path, response.body())
                    .isLessThan(300);
            if (response.body().isEmpty()) {
                return JSON.nullNode();
            }
            return JSON.readTree(response.body());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    JsonNode get(String path) {
        return ask("GET", path, "");
    }

    /** Creates a node of the fake driver; {@code parent} may be empty. */
    void enrol(String name, String parent) {
        String family = parent.isEmpty() ? "" : ", \"parent_node\": \"%s\"".formatted(parent);
        ask("POST", "/v1/nodes", "{\"name\": \"%s\", \"driver\": \"fake-hardware\"%s}".formatted(name, family));
        ask("PUT", "/v1/nodes/%s/states/provision".formatted(name), "{\"target\": \"manage\"}");
        awaitState(name, "manageable");
    }

    /** Waits until the node is in {@code state}. */
    JsonNode awaitState(String name, String state) {
        return await(
                "/v1/nodes/" + name,
                node -> node.path("provision_state").asText().equals(state));
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

    @Override
    public void close() {
        running.forEach(process -> process.destroyForcibly().onExit().join());
        database.close();
    }
}
