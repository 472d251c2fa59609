package io.ferrite.api.action;

import static org.assertj.core.api.Assertions.assertThat;

import io.ferrite.api.testing.LongDrive;
import io.ferrite.api.testing.RawConnection;
import io.ferrite.api.testing.SmallApiMain;
import io.ferrite.api.testing.TestApi;
import io.ferrite.core.node.Document;
import io.ferrite.core.node.StoredDrive;
import io.ferrite.core.problem.Problem;
import io.ferrite.core.provision.State;
import io.ferrite.core.rpc.Command;
import io.ferrite.core.rpc.ProvisionDetails;
import io.ferrite.core.watch.TimeSource;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Config drives that are too long for memory, from the socket to the database. */
@Timeout(240)
class LongDriveTest {

    private static final int LIMIT = 64 << 20;
    private static final int PATIENCE = 30_000;
    private static final int SOME = 300_000;

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    private static Path spools;

    private static TestApi api;

    @BeforeAll
    static void open() {
        api = TestApi.start("api.max_config_drive_uploads=1", "api.config_drive_spool_dir=" + spools);
        api.node("free", State.AVAILABLE);
        api.node("used", State.ACTIVE);
    }

    @AfterAll
    static void close() {
        api.close();
    }

    @BeforeEach
    void forget() throws SQLException {
        api.conductor().forget();
        try (Connection connection = api.database().connect();
                Statement statement = connection.createStatement()) {
            statement.execute("DELETE FROM config_drives");
        }
    }

    private static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return HTTP.send(request, BodyHandlers.ofString());
    }

    private static HttpResponse<String> send(LongDrive drive, String node) throws IOException, InterruptedException {
        return send(drive.request(api.uri(), node));
    }

    private static StoredDrive named() {
        Command.ChangeProvision command =
                (Command.ChangeProvision) api.conductor().last();
        Object text = ((ProvisionDetails.Deployment) command.details()).configDrive();
        return StoredDrive.in(Document.of(Map.of(StoredDrive.KEY, text))).orElseThrow();
    }

    private static int rows(String table) throws SQLException {
        try (Connection connection = api.database().connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    /** Files of the spool that this process still has open, which have no name any more. */
    private static long openSpools() throws IOException {
        try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
            return open.filter(LongDriveTest::isSpool).count();
        }
    }

    private static boolean isSpool(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString().contains("ferrite-drive-");
        } catch (IOException closedMeanwhile) {
            return false;
        }
    }

    private static void assertNothingLeft() throws IOException, SQLException, InterruptedException {
        Instant end = TimeSource.system().instant().plusMillis(PATIENCE);
        while (openSpools() > 0 && TimeSource.system().instant().isBefore(end)) {
            TimeSource.system().pause(Duration.ofMillis(20));
        }
        assertThat(openSpools()).isZero();
        assertThat(spools).isEmptyDirectory();
        assertThat(rows("config_drives")).isZero();
        assertThat(rows("config_drive_pieces")).isZero();
    }

    @Test
    void aDriveAsLongAsCanBeIsStoredByteByByteAndTheCommandNamesIt() throws Exception {
        LongDrive drive = LongDrive.filling(LIMIT);
        HttpResponse<String> answer = send(drive, "free");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        LongDrive.Check check = drive.check();
        api.stores().configDrives().read(named(), check);
        assertThat(check.passed()).isTrue();
        assertThat(rows("config_drives")).isEqualTo(1);
        assertThat(openSpools()).isZero();
        assertThat(spools).isEmptyDirectory();
    }

    @Test
    void oneByteMoreIsTooMuchAndLeavesNothing() throws Exception {
        HttpResponse<String> answer = send(LongDrive.filling(LIMIT + 1), "free");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
        assertThat(api.conductor().received()).isEmpty();
        assertNothingLeft();
    }

    @Test
    void whatIsRefusedLeavesNothing() throws Exception {
        LongDrive drive = new LongDrive(SOME);
        assertThat(send(drive, "used").statusCode()).isEqualTo(400);
        assertThat(send(drive, "nope").statusCode()).isEqualTo(404);
        Map<String, Integer> behind = Map.of(
                "_\"}", 400,
                "://x\"}", 400,
                "\u00e9\"}", 400,
                "\\q\"}", 400,
                "\\u00g0\"}", 400,
                "\\u00\"}", 400,
                "\n\"}", 400,
                "\",\"target\":\"manage\"}", 400,
                "\",\"target\":\"active\"", 400,
                "\",\"more\":1}", 400);
        for (Map.Entry<String, Integer> each : behind.entrySet()) {
            HttpResponse<String> answer = send(drive.request(api.uri(), "free", each.getKey()));
            assertThat(answer.statusCode()).as(each + answer.body()).isEqualTo(each.getValue());
        }
        assertThat(api.conductor().received()).isEmpty();
        assertNothingLeft();
    }

    @Test
    void theLongestRestIsThatOfOtherBodies() throws Exception {
        String behind = "\",\"deploy_steps\":[\"" + "x".repeat(2 << 20) + "\"]}";
        HttpResponse<String> answer = send(new LongDrive(SOME).request(api.uri(), "free", behind));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
        assertNothingLeft();
    }

    @Test
    void escapesAreResolved() throws Exception {
        HttpResponse<String> answer = send(
                new LongDrive(SOME).request(api.uri(), "free", "\\/\\n\\u003D\\u003d\",\"rescue_password\":null}"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        api.stores().configDrives().read(named(), text);
        assertThat(text.toString(StandardCharsets.US_ASCII).substring(SOME)).isEqualTo("/\n==");
    }

    @Test
    void aClientThatLeavesInTheMiddleLeavesNothing() throws Exception {
        try (RawConnection _ = begin(api.uri())) {
            awaitSpool();
        }
        assertNothingLeft();
        assertThat(send(new LongDrive(SOME), "free").statusCode()).isEqualTo(202);
    }

    @Test
    void whoComesWhileAllPlacesAreTakenIsAskedToComeBack() throws Exception {
        try (RawConnection _ = begin(api.uri())) {
            awaitSpool();
            HttpResponse<String> answer = send(new LongDrive(6 << 20), "free");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(answer.body()).contains("try again");
            assertThat(send(new LongDrive(60_000), "free").statusCode()).isEqualTo(202);
        }
        assertNothingLeft();
        assertThat(send(new LongDrive(SOME), "free").statusCode()).isEqualTo(202);
    }

    /** Sends the first part of a request that says it is longer. */
    private static RawConnection begin(URI server) throws IOException {
        RawConnection connection = RawConnection.open(server, PATIENCE);
        String part = LongDrive.BEFORE + "A".repeat(SOME);
        connection.send(
                "PUT /v1/nodes/free/states/provision HTTP/1.1",
                List.of("Host: x", "X-OpenStack-Ironic-API-Version: 1.115", "Content-Length: " + 2 * part.length()),
                part.getBytes(StandardCharsets.US_ASCII));
        return connection;
    }

    private static void awaitSpool() throws IOException, InterruptedException {
        Instant end = TimeSource.system().instant().plusMillis(PATIENCE);
        while (openSpools() == 0) {
            assertThat(TimeSource.system().instant()).isBefore(end);
            TimeSource.system().pause(Duration.ofMillis(20));
        }
    }

    @Test
    void aRefusalOfTheConductorLeavesNothing() throws Exception {
        try (TestApi own = TestApi.start()) {
            own.node("n1", State.AVAILABLE);
            own.conductor().refuse(Problem.capacity("No worker is free."));
            HttpResponse<String> answer = send(new LongDrive(SOME).request(own.uri(), "n1"));
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("No worker is free.");
            assertThat(own.stores().configDrives().unused(Duration.ZERO, 10)).isEmpty();
        }
    }

    /** Four drives of 60 MiB at once, in a process that has not room for one. */
    @Test
    void anApiWithLessMemoryThanOneDriveTakesSeveral() throws Exception {
        try (TestApi house = TestApi.start()) {
            Process small = smallApi(house);
            try {
                URI uri = address(small);
                List<String> nodes =
                        IntStream.range(0, 4).mapToObj(number -> "n" + number).toList();
                nodes.forEach(node -> house.node(node, State.AVAILABLE));
                List<CompletableFuture<HttpResponse<String>>> answers = nodes.stream()
                        .map(node ->
                                HTTP.sendAsync(new LongDrive(60 << 20).request(uri, node), BodyHandlers.ofString()))
                        .toList();
                for (CompletableFuture<HttpResponse<String>> answer : answers) {
                    assertThat(answer.get(3, TimeUnit.MINUTES).statusCode()).isEqualTo(202);
                }
                assertThat(house.stores().configDrives().unused(Duration.ZERO, 10))
                        .hasSize(nodes.size());
            } finally {
                small.destroy();
                assertThat(small.waitFor(1, TimeUnit.MINUTES)).isTrue();
            }
        }
    }

    private static Process smallApi(TestApi house) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Xmx48m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmallApiMain.class.getName(),
                        house.database().jdbcUrl(),
                        house.database().user(),
                        house.database().password())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Reads on until the process says where it listens. */
    private static URI address(Process api) throws IOException {
        BufferedReader output = api.inputReader(StandardCharsets.UTF_8);
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith("STARTED ")) {
                return URI.create(line.substring("STARTED ".length()));
            }
        }
        throw new AssertionError("The API ended without having started.");
    }
}
