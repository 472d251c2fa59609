package io.ferrite.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.ferrite.app.wiring.Surroundings;
import io.ferrite.core.watch.TimeSource;
import io.ferrite.db.testing.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class MainTest {

    private static final List<String> COMMANDS =
            List.of("all", "api", "conductor", "migrate", "sim", "demo", "baremetal", "check-settings", "versions");

    @TempDir
    private Path home;

    private record Ran(int status, String out, String err) {}

    private Ran run(Map<String, String> environment, String... arguments) {
        CommandLine main = Main.commandLine(
                new Surroundings(environment, home, InputStream.nullInputStream(), TimeSource.system()));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        main.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        return new Ran(main.execute(arguments), out.toString(), err.toString());
    }

    private Ran run(String... arguments) {
        return run(Map.of(), arguments);
    }

    @Test
    void explainsEveryCommand() {
        for (String command : COMMANDS) {
            Ran ran = run(command, "--help");
            assertThat(ran.status()).as(command).isZero();
            assertThat(ran.out()).contains("Usage: ferrite " + command);
        }
    }

    @Test
    void endsWithTwoWhereTheCommandIsMisspelled() {
        for (List<String> line : List.of(
                List.<String>of(),
                List.of("demmo"),
                List.of("demo", "--exti"),
                List.of("all", "x"),
                List.of("baremetal"))) {
            assertThat(run(line.toArray(String[]::new)).status()).as("%s", line).isEqualTo(2);
        }
    }

    @Test
    void tellsItsVersions() {
        Ran ran = run("versions");
        assertThat(ran.status()).isZero();
        assertThat(ran.out())
                .containsPattern("ferrite +\\d+\\.\\d+")
                .containsPattern("java +\\d+")
                .containsPattern("api +1\\.1 to 1\\.\\d+")
                .containsPattern("driver contract +\\d+\\.\\d+\\.\\d+");
    }

    @Test
    void checksSettingsFromAllPlacesAndTellsEveryMistake() throws IOException {
        Files.writeString(home.resolve("ferrite.conf"), "[databse]\nurl = x\n[conductor]\nworkers_pool_size = many\n");
        Ran ran = run(Map.of("FERRITE_DATABASE_URL", "jdbc:h2:x"), "check-settings", "--set", "api.prot=1");
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err())
                .contains("ferrite.conf:2: there is no section [databse]. Did you mean database?")
                .contains("ferrite.conf:4: [conductor] workers_pool_size has to be a whole number")
                .contains("FERRITE_DATABASE_URL: [database] url: The address has to begin with jdbc:mariadb:.")
                .contains("--set api.prot: [api] has no option prot. Did you mean port?");
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void printsTheSettingsInForceWithoutSecrets() throws IOException {
        Path file = Files.writeString(home.resolve("mine.conf"), "[database]\npassword = hunter2\nuser = me\n");
        Ran ran = run("check-settings", "--config", file.toString());
        assertThat(ran.status()).isZero();
        assertThat(ran.out()).contains("user = me").contains("password = ****").doesNotContain("hunter2");
    }

    @Test
    void failsInASentenceWhereTheSettingsFileIsNotThere() {
        Ran ran = run("check-settings", "--config", home.resolve("none.conf").toString());
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err()).contains("none.conf cannot be read").doesNotContain("\tat ");
    }

    @Test
    void refusesToRunConductorsApartWithoutSharedKeyOrDatabase() {
        assertThat(run("conductor").err()).contains("[DEFAULT] rpc_key is needed");
        Ran ran = run("api", "--set", "DEFAULT.rpc_key=0123456789abcdef");
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err()).contains("[database] url is needed");
    }

    @Test
    void failsInASentenceWhereNoDatabaseAnswers() {
        Ran ran = run("migrate", "--set", "database.url=jdbc:mariadb://127.0.0.1:1/ferrite?connectTimeout=500");
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err())
                .contains("The database at jdbc:mariadb://127.0.0.1:1")
                .doesNotContain("\tat ");
    }

    @Test
    void failsInASentenceWhereThePortIsTaken() throws IOException {
        try (TestDatabase database = TestDatabase.fresh();
                ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ran ran = run(
                    "api",
                    "--set=DEFAULT.rpc_key=0123456789abcdef",
                    "--set=database.url=" + database.jdbcUrl(),
                    "--set=database.user=" + database.user(),
                    "--set=database.password=" + database.password(),
                    "--set=api.port=" + taken.getLocalPort());
            assertThat(ran.status()).isEqualTo(1);
            assertThat(ran.err())
                    .isEqualTo(
                            "The API cannot listen at 127.0.0.1:%d: Address already in use.%n", taken.getLocalPort());
        }
    }
}
