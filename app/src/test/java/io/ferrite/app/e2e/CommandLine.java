package io.ferrite.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** OpenStack's own clients, of another author, in a Python process that stays. */
final class CommandLine implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process process;
    private final BufferedWriter questions;
    private final BufferedReader answers;

    private CommandLine(Process process) {
        this.process = process;
        this.questions = process.outputWriter();
        this.answers = process.inputReader();
    }

    /** Starts the clients with what the environment tells them of the service; the test is skipped without them. */
    static CommandLine start(Map<String, String> environment) throws IOException {
        return new CommandLine(python("cli.py", environment)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** A script of the test resources in the virtual environment of the clients; skips the test without one. */
    static ProcessBuilder python(String script, Map<String, String> environment) {
        Path clients = Optional.ofNullable(System.getenv("FERRITE_CLIENTS"))
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache", "ferrite", "clients"));
        Path python = clients.resolve("bin").resolve("python");
        assumeTrue(Files.exists(python), () -> "needs OpenStack's clients in " + clients + "; .ci/run puts them there");
        ProcessBuilder builder = new ProcessBuilder(
                python.toString(), Path.of("src/test/resources/clients", script).toString());
        builder.environment().keySet().removeIf(name -> name.startsWith("OS_"));
        builder.environment().putAll(environment);
        return builder;
    }

    /** What a command prints as JSON. */
    JsonNode json(String words, String... more) {
        try {
            return JSON.readTree(text(
                    words,
                    Stream.concat(Stream.of(more), Stream.of("-f", "json")).toArray(String[]::new)));
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }

    /** What a command prints; it has to succeed. */
    String text(String words, String... more) {
        JsonNode answer = run(words, more);
        assertThat(answer.path("status").asInt())
                .as("%s: %s", words, answer.path("err").asText())
                .isZero();
        return answer.path("out").asText();
    }

    /** What a command says when it fails. */
    String refusal(String words, String... more) {
        JsonNode answer = run(words, more);
        assertThat(answer.path("status").asInt()).as(words).isNotZero();
        return answer.path("err").asText();
    }

    private JsonNode run(String words, String... more) {
        List<String> line = new ArrayList<>(List.of(words.split(" ")));
        line.addAll(List.of(more));
        try {
            questions.write(JSON.writeValueAsString(line));
            questions.newLine();
            questions.flush();
            return JSON.readTree(Optional.ofNullable(answers.readLine())
                    .orElseThrow(() -> new IllegalStateException("The clients ended at " + line)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
