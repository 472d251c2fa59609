package io.ferrite.app.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ferrite.core.problem.Problem;
import io.ferrite.db.testing.SharedDistribution;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a database that is to be thrown away when its owner is killed before. */
class EmbeddedDatabaseTest {

    @TempDir
    private Path home;

    @BeforeEach
    void shareTheServer() throws IOException {
        Files.createDirectories(SharedDistribution.folder());
        Files.createSymbolicLink(home.resolve("mariadb"), SharedDistribution.folder());
    }

    @Test
    void beginsEmptyAfterItsOwnerWasKilledAndNotWhileItLives() throws Exception {
        Process owner = owner();
        try {
            assertThatThrownBy(() -> EmbeddedDatabase.thrownAwayIn(home, "demo"))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("in use by another Ferrite (pid " + owner.pid());
        } finally {
            owner.destroyForcibly();
        }
        assertThat(owner.waitFor(1, TimeUnit.MINUTES)).isTrue();
        try (EmbeddedDatabase database = EmbeddedDatabase.thrownAwayIn(home, "demo")) {
            assertThat(hasTables(database)).isFalse();
        }
        assertThat(home.resolve("demo/mariadb")).doesNotExist();
    }

    private Process owner() throws IOException {
        Process owner = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ThrownAwayOwner.class.getName(),
                        home.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        boolean started = owner.inputReader(StandardCharsets.UTF_8).lines().anyMatch("STARTED"::equals);
        assertThat(started).isTrue();
        return owner;
    }

    private static boolean hasTables(EmbeddedDatabase database) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        database.url(), database.user(), database.password().reveal());
                ResultSet tables = connection.createStatement().executeQuery("SHOW TABLES")) {
            return tables.next();
        }
    }
}
