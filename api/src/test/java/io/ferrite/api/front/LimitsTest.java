package io.ferrite.api.front;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ferrite.api.testing.RawConnection;
import io.ferrite.api.testing.RawConnection.Answer;
import io.ferrite.api.testing.TestApi;
import io.ferrite.core.provision.State;
import io.ferrite.core.watch.TimeSource;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What one client can use up: bytes, time, connections. */
@Timeout(60)
class LimitsTest {

    private static final int PATIENCE = 20_000;
    private static final byte[] NOTHING = {};

    @Test
    void aConnectionStaysUsableAfterARefusedBody() throws IOException {
        try (TestApi api = TestApi.start();
                RawConnection connection = RawConnection.open(api.uri(), PATIENCE)) {
            api.node("n1", State.ENROLL);
            byte[] large = "x".repeat((1 << 20) + 1).getBytes(StandardCharsets.US_ASCII);
            for (String line : List.of(
                    "POST /v1/nodes",
                    "PATCH /v1/nodes/n1",
                    "PUT /v1/nodes/n1/states/power",
                    "POST /v1/nope",
                    "PUT /v1/nodes",
                    "DELETE /v1/nodes/nope",
                    "GET /v1/nodes?x=1")) {
                Answer refused = ask(connection, line, large);
                assertThat(refused.status()).as(line).isBetween(400, 413);
                assertThat(refused.header("X-OpenStack-Ironic-API-Maximum-Version"))
                        .as(line)
                        .isEqualTo("1.115");
                assertThat(refused.body()).contains("faultstring");
                assertThat(ask(connection, "GET /v1/nodes", NOTHING).status())
                        .as(line)
                        .isEqualTo(200);
            }
            assertThat(ask(connection, "POST /v1/nodes", large).status()).isEqualTo(413);
            assertThat(ask(connection, "POST /v1/nodes", "{bad".getBytes(StandardCharsets.US_ASCII))
                            .status())
                    .isEqualTo(400);
            assertThat(ask(connection, "GET /v1/nodes", NOTHING).status()).isEqualTo(200);
        }
    }

    @Test
    void whatIsAnnouncedTooLargeIsNotWaitedFor() throws IOException {
        try (TestApi api = TestApi.start();
                RawConnection connection = RawConnection.open(api.uri(), PATIENCE)) {
            connection.send(
                    "PUT /v1/nodes/n1/states/provision HTTP/1.1",
                    List.of("Host: x", "Content-Length: 99999999999", "Expect: 100-continue"),
                    NOTHING);
            Answer refused = connection.read(true);
            assertThat(refused.status()).isEqualTo(413);
            assertThat(refused.body()).contains("67108864");
        }
    }

    @Test
    void bodiesThatTrickleAreCutOff() throws Exception {
        try (TestApi api = TestApi.start("api.request_grace=1", "api.min_body_rate=1000000");
                RawConnection connection = RawConnection.open(api.uri(), PATIENCE)) {
            connection.send("POST /v1/nodes HTTP/1.1", List.of("Host: x", "Content-Length: 1000"), NOTHING);
            Instant start = TimeSource.system().instant();
            trickle(connection, 100);
            assertThat(Duration.between(start, TimeSource.system().instant())).isLessThan(Duration.ofSeconds(15));
            Answer refused = connection.read(true);
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.body()).contains("too slowly");
        }
    }

    @Test
    void headsThatTrickleAreCutOff() throws Exception {
        try (TestApi api = TestApi.start("api.request_grace=1", "api.idle_timeout=1");
                RawConnection fresh = RawConnection.open(api.uri(), PATIENCE);
                RawConnection used = RawConnection.open(api.uri(), PATIENCE)) {
            assertThat(ask(used, "GET /v1", NOTHING).status()).isEqualTo(200);
            for (RawConnection connection : List.of(fresh, used)) {
                connection.send("GET /v1 HTTP/1.1\r\nHost: x\r\nX-Slow: ".getBytes(StandardCharsets.US_ASCII));
            }
            assertThat(trickle(fresh, 400)).isLessThan(400);
            assertThat(trickle(used, 400)).isLessThan(400);
        }
    }

    @Test
    void connectionsAreCounted() throws IOException {
        try (TestApi api = TestApi.start("api.max_connections=2");
                RawConnection first = RawConnection.open(api.uri(), PATIENCE)) {
            assertThat(ask(first, "GET /v1", NOTHING).status()).isEqualTo(200);
            RawConnection second = RawConnection.open(api.uri(), PATIENCE);
            assertThat(ask(second, "GET /v1", NOTHING).status()).isEqualTo(200);
            try (RawConnection third = RawConnection.open(api.uri(), 500)) {
                assertThatThrownBy(() -> ask(third, "GET /v1", NOTHING)).isInstanceOf(SocketTimeoutException.class);
                second.close();
                assertThat(again(third).status()).isEqualTo(200);
            }
        }
    }

    @Test
    void headersHaveTheLimitThatSettingsSay() throws IOException {
        try (TestApi api = TestApi.start("api.max_header_size=2000");
                RawConnection connection = RawConnection.open(api.uri(), PATIENCE)) {
            connection.send("GET /v1 HTTP/1.1", List.of("Host: x", "X-Long: " + "x".repeat(3000)), NOTHING);
            Answer refused = connection.read(true);
            assertThat(refused.status()).isEqualTo(431);
            assertThat(refused.body()).contains("faultstring");
        }
    }

    private static Answer again(RawConnection connection) throws IOException {
        for (int count = 0; count < 30; count++) {
            try {
                return connection.read(true);
            } catch (SocketTimeoutException notYet) {
                assertThat(notYet).as("try %d", count).isNotNull();
            }
        }
        throw new AssertionError("no answer");
    }

    /** Sends a byte every 50 ms until the server has enough of it; how many it took. */
    private static int trickle(RawConnection connection, int most) throws InterruptedException {
        for (int count = 0; count < most; count++) {
            try {
                connection.send(new byte[] {'x'});
            } catch (IOException closed) {
                return count;
            }
            TimeSource.system().pause(Duration.ofMillis(50));
        }
        return most;
    }

    private static Answer ask(RawConnection connection, String line, byte[] body) throws IOException {
        connection.send(
                line + " HTTP/1.1",
                List.of("Host: x", "X-OpenStack-Ironic-API-Version: 1.115", "Content-Length: " + body.length),
                body);
        return connection.read(true);
    }
}
