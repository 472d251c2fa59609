package io.ferrite.ipmi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.ferrite.ipmi.IpmiException.Kind;
import io.ferrite.ipmi.ScriptedBmc.Reply;
import io.ferrite.ipmi.ScriptedBmc.Weather;
import io.ferrite.ipmi.command.ChassisCommands;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sessions are set up, or refused for the right reason, whatever happens to the messages on the way. */
@Timeout(60)
class HandshakeWeatherTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(700);

    private final IpmiClient client = IpmiClient.open(Duration.ofMillis(100));

    /** For tests that count messages, which a slow machine must not make it repeat. */
    private final IpmiClient patient = IpmiClient.open(Duration.ofSeconds(20));

    @AfterEach
    void close() {
        client.close();
        patient.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 17})
    void sessionIsSetUpAndUsed(int suite) throws IOException {
        try (ScriptedBmc bmc = ScriptedBmc.ofSuite(suite);
                IpmiSession session = client.connect(bmc.endpoint(), LIMIT)) {
            assertThat(ChassisCommands.status(session, LIMIT).powerOn()).isTrue();
            assertThat(session.suite()).isEqualTo(CipherSuite.ofNumber(suite));
        }
        assertThat(client.openLines()).isZero();
    }

    @ParameterizedTest
    @EnumSource(
            value = Reply.class,
            names = {"OPEN", "RAKP_2", "RAKP_4", "SESSION"})
    void lostAnswersAreAskedForAgain(Reply lost) throws IOException {
        try (ScriptedBmc bmc = ScriptedBmc.ofSuite(17)) {
            bmc.weather(dropping(lost, 2));
            try (IpmiSession session = client.connect(bmc.endpoint(), LIMIT)) {
                assertThat(ChassisCommands.status(session, LIMIT).powerOn()).isTrue();
            }
            assertThat(bmc.count(lost)).isGreaterThan(2);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Reply.class,
            names = {"OPEN", "RAKP_2", "RAKP_4", "SESSION"})
    void silenceFromThereOnIsUnreachableWithinTheLimit(Reply lost) throws IOException {
        try (ScriptedBmc bmc = ScriptedBmc.ofSuite(3)) {
            bmc.weather(dropping(lost, Integer.MAX_VALUE));
            long start = System.nanoTime();
            assertThat(failure(bmc.endpoint(), SHORT).kind()).isEqualTo(Kind.UNREACHABLE);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(SHORT, SHORT.plusSeconds(10));
        }
        assertThat(client.openLines()).isZero();
    }

    @Test
    void refusalOfARepeatedLastMessageStartsOver() throws IOException {
        try (ScriptedBmc bmc = ScriptedBmc.ofSuite(17)) {
            bmc.weather((reply, count, datagram) -> switch (reply) {
                case RAKP_4 -> count > 2 ? List.of(datagram) : lostThenRefused(count, datagram);
                case OPEN, RAKP_2, SESSION, SESSION_LESS -> List.of(datagram);
            });
            client.connect(bmc.endpoint(), LIMIT).close();
            assertThat(bmc.count(Reply.OPEN)).isGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void closedPortIsUnreachableWithinTheLimit() throws IOException {
        int port;
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        IpmiEndpoint nobody = IpmiEndpoint.of("127.0.0.1", port, "admin", IpmiKey.none());
        assertThat(failure(nobody, SHORT).kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(failure(nobody.withSuite(CipherSuite.SUITE_3), SHORT)).hasMessageContaining("did not answer");
    }

    @Test
    void unknownHostNameIsUnreachable() {
        IpmiEndpoint nobody = IpmiEndpoint.of("bmc.invalid", 623, "admin", IpmiKey.none());
        assertThat(failure(nobody, SHORT).kind()).isEqualTo(Kind.UNREACHABLE);
    }

    @Test
    void wrongPasswordIsTriedOnce() throws IOException {
        try (ScriptedBmc bmc = ScriptedBmc.ofSuite(17)) {
            IpmiEndpoint right = bmc.endpoint();
            IpmiEndpoint wrong = IpmiEndpoint.of(
                            right.host(), right.port(), right.user(), IpmiKey.of("wrong".toCharArray()))
                    .withSuite(CipherSuite.SUITE_17);
            IpmiException refusal = failure(patient, wrong);
            assertThat(refusal.kind()).isEqualTo(Kind.UNAUTHORIZED);
            assertThat(refusal).hasMessageContaining("password");
            assertThat(bmc.count(Reply.RAKP_2)).isEqualTo(1);
            assertThat(bmc.count(Reply.RAKP_4)).isZero();
        }
    }

    @Test
    void unknownUserIsUnauthorized() throws IOException {
        try (ScriptedBmc bmc = ScriptedBmc.ofSuite(3)) {
            IpmiEndpoint unknown = IpmiEndpoint.of("127.0.0.1", bmc.endpoint().port(), "nobody", IpmiKey.none())
                    .withSuite(CipherSuite.SUITE_3);
            assertThat(failure(patient, unknown)).hasMessageContaining("the user is unknown");
        }
    }

    @Test
    void roleThatIsNotGrantedIsUnauthorizedAndTheSessionIsGivenBack() throws IOException {
        try (ScriptedBmc bmc = ScriptedBmc.ofSuite(3)) {
            bmc.on(0x06, 0x3B, data -> new byte[] {(byte) 0x81});
            assertThat(failure(patient, bmc.endpoint()).kind()).isEqualTo(Kind.UNAUTHORIZED);
            assertThat(bmc.count(Reply.SESSION)).isEqualTo(2);
        }
        assertThat(patient.openLines()).isZero();
    }

    @Test
    void bmcKeyMakesTheSessionKey() throws IOException {
        byte[] key = {1, 2, 3, 4, (byte) 0xFF, 6};
        try (ScriptedBmc bmc = ScriptedBmc.ofSuite(17)) {
            bmc.bmcKey(key);
            client.connect(bmc.endpoint().withBmcKey(IpmiKey.of(key)), LIMIT).close();
            IpmiException refusal = failure(patient, bmc.endpoint());
            assertThat(refusal.kind()).isEqualTo(Kind.UNAUTHORIZED);
            assertThat(refusal).hasMessageContaining("Kg");
        }
    }

    @Test
    void fullBmcIsBusy() throws IOException {
        try (ScriptedBmc bmc = ScriptedBmc.ofSuite(3)) {
            bmc.weather((reply, count, datagram) -> List.of(ScriptedBmc.refusal(datagram, 1)));
            assertThat(failure(patient, bmc.endpoint()).kind()).isEqualTo(Kind.BUSY);
        }
    }

    @Test
    void malformedAndStrangeDatagramsAreDropped() throws IOException {
        try (ScriptedBmc bmc = ScriptedBmc.ofSuite(17)) {
            bmc.weather((reply, count, datagram) ->
                    List.of(new byte[0], new byte[] {6, 0, -1, 7, 6}, ScriptedBmc.cut(datagram, 3), datagram));
            try (IpmiSession session = client.connect(bmc.endpoint(), LIMIT)) {
                assertThat(ChassisCommands.status(session, LIMIT).powerOn()).isTrue();
            }
        }
    }

    @Test
    void automaticChoiceTakesTheBetterSuiteThatTheBmcNames() throws IOException {
        byte[] first = {0, 1, (byte) 0xC0, 0, 0x00, 0x40, (byte) 0x80, (byte) 0xC0, 3, 1, 0x41, (byte) 0x81};
        byte[] rest = {0, 1, 0x41, (byte) 0x81, (byte) 0xC0, 17, 3, 0x44, (byte) 0x81};
        byte[] full = ScriptedBmc.join(first, new byte[] {(byte) 0xC1, (byte) 0x80, 1, 2, 3, 1});
        try (ScriptedBmc bmc = ScriptedBmc.ofSuite(17)) {
            bmc.on(0x06, 0x54, data -> data[2] == (byte) 0x80 ? Arrays.copyOf(full, 18) : rest);
            IpmiEndpoint automatic = bmc.endpoint().withSuite(CipherSuite.AUTO);
            try (IpmiSession session = patient.connect(automatic, LIMIT)) {
                assertThat(session.suite()).isEqualTo(CipherSuite.SUITE_17);
            }
            int questions = bmc.count(Reply.SESSION_LESS);
            patient.connect(automatic, LIMIT).close();
            assertThat(questions).isEqualTo(2);
            assertThat(bmc.count(Reply.SESSION_LESS)).isEqualTo(questions);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 17})
    void automaticChoiceTriesBothWhereTheBmcDoesNotTell(int suite) throws IOException {
        try (ScriptedBmc bmc = ScriptedBmc.ofSuite(suite);
                IpmiSession session = client.connect(bmc.endpoint().withSuite(CipherSuite.AUTO), LIMIT)) {
            assertThat(session.suite()).isEqualTo(CipherSuite.ofNumber(suite));
        }
    }

    @Test
    void ipv6IsSpokenToo() throws IOException {
        InetAddress loopback = InetAddress.getByAddress(new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1});
        assumeTrue(NetworkInterface.getByInetAddress(loopback) != null, "this machine has no IPv6 loopback address");
        try (ScriptedBmc bmc = ScriptedBmc.start(17, loopback);
                IpmiSession session = client.connect(bmc.endpoint(), LIMIT)) {
            assertThat(ChassisCommands.status(session, LIMIT).powerOn()).isTrue();
        }
    }

    private static List<byte[]> lostThenRefused(int count, byte[] datagram) {
        return count == 1 ? List.of() : List.of(ScriptedBmc.refusal(datagram, 2));
    }

    private static Weather dropping(Reply lost, int times) {
        return (reply, count, datagram) -> reply == lost && count <= times ? List.of() : List.of(datagram);
    }

    private IpmiException failure(IpmiEndpoint endpoint, Duration limit) {
        return failure(client, endpoint, limit);
    }

    private static IpmiException failure(IpmiClient client, IpmiEndpoint endpoint) {
        return failure(client, endpoint, LIMIT);
    }

    private static IpmiException failure(IpmiClient client, IpmiEndpoint endpoint, Duration limit) {
        return catchThrowableOfType(
                IpmiException.class, () -> client.connect(endpoint, limit).close());
    }
}
