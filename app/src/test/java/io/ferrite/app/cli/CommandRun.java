package io.ferrite.app.cli;

import io.ferrite.core.watch.TimeSource;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import picocli.CommandLine;

/** One command, run to its end on a clock that does not wait. */
record CommandRun(int exit, String out, String err) {

    static CommandRun of(URI endpoint, String input, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command = BaremetalCommand.command(
                Map.of("OS_ENDPOINT", endpoint.toString()),
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new HurriedTime());
        command.setOut(new PrintWriter(out));
        command.setErr(new PrintWriter(err));
        command.setExecutionExceptionHandler((thrown, line, parsed) -> {
            line.getErr().println(thrown.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        });
        int exit = command.execute(arguments);
        return new CommandRun(exit, out.toString(), err.toString());
    }

    /** Pauses take no time, but the clock moves as if they did. */
    private static final class HurriedTime implements TimeSource {

        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public void pause(Duration duration) {
            now = now.plus(duration);
        }
    }
}
