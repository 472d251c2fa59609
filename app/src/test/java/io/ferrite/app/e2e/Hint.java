package io.ferrite.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.ferrite.app.cli.BaremetalCommand;
import io.ferrite.core.watch.TimeSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import picocli.CommandLine;

/** A line that the demonstration prints for people to paste, done as a shell would. */
final class Hint {

    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

    private Hint() {}

    /** Fails where the line does not lead to success. */
    static void works(String line) throws IOException, InterruptedException {
        List<String> words = WORD.matcher(line).results().map(Hint::word).toList();
        if (words.getFirst().equals("curl")) {
            assertThat(fetched(words)).as(line).isEqualTo(200);
        } else {
            assertThat(words).startsWith("./ferrite", "baremetal");
            assertRuns(words.subList(2, words.size()));
        }
    }

    private static String word(MatchResult found) {
        if (found.group(1) != null) {
            return found.group(1);
        }
        return found.group(2);
    }

    private static int fetched(List<String> words) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(words.getLast()));
        int place = words.indexOf("-H");
        if (place > 0) {
            String[] header = words.get(place + 1).split(": ", 2);
            request.header(header[0], header[1]);
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }

    private static void assertRuns(List<String> arguments) {
        StringWriter said = new StringWriter();
        CommandLine command = BaremetalCommand.command(Map.of(), InputStream.nullInputStream(), TimeSource.system());
        command.setOut(new PrintWriter(said)).setErr(new PrintWriter(said));
        int exit = command.execute(arguments.toArray(String[]::new));
        assertThat(exit).as("%s: %s", arguments, said).isZero();
    }
}
