package io.ferrite.db.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedMariaDbTest {
    @Test
    void keepsItsRowsFromOneStartToTheNext() throws SQLException {
        Path home = EmbeddedHome.named("rows");
        try (EmbeddedMariaDb first = start(home, Purpose.KEEP)) {
            run(first, "CREATE TABLE t (i INT)");
            run(first, "INSERT INTO t VALUES (42)");
        }
        try (EmbeddedMariaDb second = start(home, Purpose.KEEP)) {
            assertThat(number(second, "SELECT i FROM t")).isEqualTo(42);
        }
        EmbeddedMariaDb.discard(home);
    }

    /** The goal is one second on a quiet machine; the limit leaves room for a busy one. */
    @Test
    void startsQuicklyOnceTheDataDirectoryIsThere() {
        Path home = EmbeddedHome.named("quick");
        start(home, Purpose.KEEP).close();
        long begin = System.nanoTime();
        start(home, Purpose.KEEP).close();
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(20));
        EmbeddedMariaDb.discard(home);
    }

    @Test
    void refusesAWrongPassword() {
        try (EmbeddedMariaDb database = start(EmbeddedHome.named("password"), Purpose.THROW_AWAY)) {
            assertThatThrownBy(() -> DriverManager.getConnection(database.url(), database.user(), "guess"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("Access denied");
            assertThatThrownBy(() -> DriverManager.getConnection(database.url(), "root", ""))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("Access denied");
        }
    }

    @Test
    void keepsThePasswordToItsOwner() throws IOException {
        Path home = EmbeddedHome.named("secret");
        try (EmbeddedMariaDb database = start(home, Purpose.THROW_AWAY)) {
            Path file = home.resolve("mariadb/password");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThat(Files.readString(file).strip()).isEqualTo(database.password());
            assertThat(database.toString()).doesNotContain(database.password());
            assertThat(home.resolve("mariadb/init.sql")).doesNotExist();
        }
    }

    @Test
    void takesTheNewPasswordWhenTheFileWasLost() throws IOException, SQLException {
        Path home = EmbeddedHome.named("lost");
        start(home, Purpose.KEEP).close();
        Files.delete(home.resolve("mariadb/password"));
        try (EmbeddedMariaDb database = start(home, Purpose.KEEP)) {
            assertThat(number(database, "SELECT 1")).isEqualTo(1);
        }
        EmbeddedMariaDb.discard(home);
    }

    @Test
    void listensOnTheLoopbackAddressOnly() throws IOException {
        try (EmbeddedMariaDb database = start(EmbeddedHome.named("loopback"), Purpose.THROW_AWAY)) {
            int port = URI.create(database.url().substring("jdbc:".length())).getPort();
            NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> !address.isLoopbackAddress())
                    .forEach(address -> assertThatThrownBy(() -> connect(new InetSocketAddress(address, port)))
                            .isInstanceOf(IOException.class));
        }
    }

    @Test
    void grantsDatabasesOfTheHouseAndNoOthers() throws SQLException {
        try (EmbeddedMariaDb database = start(EmbeddedHome.named("grants"), Purpose.THROW_AWAY)) {
            run(database, "CREATE DATABASE ferrite_more");
            assertThatThrownBy(() -> run(database, "CREATE DATABASE other")).isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> run(database, "SELECT * FROM mysql.global_priv"))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void tellsASecondFerriteWhoHoldsTheHome() {
        Path home = EmbeddedHome.named("second");
        try (EmbeddedMariaDb database = start(home, Purpose.THROW_AWAY)) {
            assertThat(database.url()).startsWith("jdbc:mariadb://127.0.0.1:");
            assertThatThrownBy(() -> start(home, Purpose.THROW_AWAY))
                    .isInstanceOf(EmbeddedServerException.class)
                    .hasMessageContaining("pid " + ProcessHandle.current().pid());
        }
    }

    @Test
    void refusesToKeepDataInTheTemporaryFolder(@TempDir Path home) {
        assertThatThrownBy(() -> start(home, Purpose.KEEP))
                .isInstanceOf(EmbeddedServerException.class)
                .hasMessageContaining("FERRITE_HOME");
    }

    @Test
    void runsFromAFolderTooDeepForASocket() throws SQLException {
        Path home = EmbeddedHome.named("deep").resolve("d".repeat(60)).resolve("e".repeat(60));
        try (EmbeddedMariaDb database = start(home, Purpose.THROW_AWAY)) {
            assertThat(number(database, "SELECT 1")).isEqualTo(1);
        }
    }

    @Test
    void throwsItsDataAwayWhenThatIsItsPurpose() {
        Path home = EmbeddedHome.named("thrown");
        start(home, Purpose.THROW_AWAY).close();
        assertThat(home.resolve("mariadb")).doesNotExist();
    }

    private static EmbeddedMariaDb start(Path home, Purpose purpose) {
        return EmbeddedMariaDb.start(home, EmbeddedHome.options(purpose));
    }

    private static void connect(InetSocketAddress address) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(address, 1000);
        }
    }

    private static void run(EmbeddedMariaDb database, String sql) throws SQLException {
        try (Connection connection = connection(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int number(EmbeddedMariaDb database, String sql) throws SQLException {
        try (Connection connection = connection(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getInt(1);
        }
    }

    private static Connection connection(EmbeddedMariaDb database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }
}
