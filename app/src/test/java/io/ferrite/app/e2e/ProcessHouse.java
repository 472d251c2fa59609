package io.ferrite.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.ferrite.core.watch.TimeSource;
import io.ferrite.db.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The house as several processes on one database: an API and conductors that can be killed. */
final class ProcessHouse implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+");

    private final TestDatabase database = TestDatabase.fresh();
    private final TimeSource time = TimeSource.system();
    private final List<Process> running = new ArrayList<>();
    private final Path folder;
    private final Path plugins;
    private final ApiCaller api;

    /** Starts an API; {@code folder} takes logs and unpacked plugins. */
    ProcessHouse(Path folder) throws IOException {
        this.folder = folder;
        this.plugins = PluginZips.gatheredIn(folder.resolve("zips"));
        this.api = new ApiCaller(address(start("api", "api", "api.port=0"), "api"));
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

    /** Creates a node of the fake driver; {@code parent} may be empty. */
    void enrol(String name, String parent) {
        String family = parent.isEmpty() ? "" : ", \"parent_node\": \"%s\"".formatted(parent);
        api.ask("POST", "/v1/nodes", "{\"name\": \"%s\", \"driver\": \"fake-hardware\"%s}".formatted(name, family));
        api.provision(name, "{\"target\": \"manage\"}");
        api.awaitState(name, "manageable");
    }

    ApiCaller api() {
        return api;
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
