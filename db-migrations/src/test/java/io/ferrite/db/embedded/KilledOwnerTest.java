package io.ferrite.db.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What happens to the server when the JVM that started it is killed. */
class KilledOwnerTest {
    @Test
    void theNextOwnerAdoptsTheServerThatAnswers() throws Exception {
        Path home = EmbeddedHome.named("adopt");
        long orphan = killedOwnersServer(home);
        try (EmbeddedMariaDb database = EmbeddedMariaDb.start(home, EmbeddedHome.options(Purpose.THROW_AWAY))) {
            assertThat(database.pid()).isEqualTo(orphan);
            assertConnects(database);
        }
        assertThat(ProcessHandle.of(orphan)).isEmpty();
    }

    @Test
    void theNextOwnerEndsAServerThatDoesNotLetItIn() throws Exception {
        Path home = EmbeddedHome.named("refusing");
        long orphan = killedOwnersServer(home);
        Files.delete(home.resolve("mariadb/password"));
        try (EmbeddedMariaDb database = EmbeddedMariaDb.start(home, EmbeddedHome.options(Purpose.THROW_AWAY))) {
            assertThat(database.pid()).isNotEqualTo(orphan);
            assertThat(ProcessHandle.of(orphan)).isEmpty();
            assertConnects(database);
        }
    }

    @Test
    void aKilledServerRecovers() throws Exception {
        Path home = EmbeddedHome.named("crashed");
        ProcessHandle orphan = ProcessHandle.of(killedOwnersServer(home)).orElseThrow();
        orphan.destroyForcibly();
        orphan.onExit().get(1, TimeUnit.MINUTES);
        try (EmbeddedMariaDb database = EmbeddedMariaDb.start(home, EmbeddedHome.options(Purpose.THROW_AWAY))) {
            assertConnects(database);
        }
    }

    @Test
    void aLivingOwnerInAnotherProcessIsNamed() throws Exception {
        Path home = EmbeddedHome.named("living");
        Process owner = owner(home);
        try {
            serverOf(owner);
            assertThatThrownBy(() -> EmbeddedMariaDb.start(home, EmbeddedHome.options(Purpose.THROW_AWAY)))
                    .isInstanceOf(EmbeddedServerException.class)
                    .hasMessageContaining("pid " + owner.pid());
        } finally {
            owner.destroy();
            assertThat(owner.waitFor(1, TimeUnit.MINUTES)).isTrue();
        }
    }

    /** The shutdown hook: an owner that is asked to end takes its server along. */
    @Test
    void aTerminatedOwnerStopsItsServer() throws Exception {
        Process owner = owner(EmbeddedHome.named("terminated"));
        long server = serverOf(owner);
        owner.destroy();
        assertThat(owner.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(ProcessHandle.of(server)).isEmpty();
    }

    private static long killedOwnersServer(Path home) throws IOException, InterruptedException {
        Process owner = owner(home);
        long server = serverOf(owner);
        owner.destroyForcibly();
        assertThat(owner.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(ProcessHandle.of(server)).isPresent();
        return server;
    }

    private static Process owner(Path home) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OwnerMain.class.getName(),
                        home.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Reads on until the owner says which server it has. */
    private static long serverOf(Process owner) throws IOException {
        BufferedReader output = owner.inputReader(StandardCharsets.UTF_8);
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith("STARTED ")) {
                return Long.parseLong(line.substring("STARTED ".length()));
            }
        }
        throw new AssertionError("The owner ended without having started its server.");
    }

    private static void assertConnects(EmbeddedMariaDb database) throws SQLException {
        try (Connection connection =
                DriverManager.getConnection(database.url(), database.user(), database.password())) {
            assertThat(connection.isValid(10)).isTrue();
        }
    }
}
