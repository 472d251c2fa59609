package io.ferrite.ipmi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ferrite.ipmi.IpmiException.Kind;
import io.ferrite.ipmi.ScriptedBmc.Reply;
import io.ferrite.ipmi.command.ChassisCommands;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Commands of a session get their own, genuine answers or none. */
@Timeout(60)
class SessionWeatherTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(500);
    private static final IpmiRequest COUNT = IpmiRequest.of(0x30, 0x01);

    private final AtomicInteger counter = new AtomicInteger();

    /** Patient, so that a slow machine does not make it repeat what these tests count. */
    private final IpmiClient client = IpmiClient.open(Duration.ofSeconds(20));

    private ScriptedBmc bmc;
    private IpmiSession session;

    @BeforeEach
    void connect() throws IOException {
        bmc = ScriptedBmc.ofSuite(17);
        bmc.on(0x30, 0x01, data -> new byte[] {0, (byte) counter.incrementAndGet()});
        session = client.connect(bmc.endpoint(), LIMIT);
    }

    @AfterEach
    void close() {
        session.close();
        bmc.close();
        client.close();
    }

    @Test
    void repeatedAnswersCountOnce() {
        bmc.weather((reply, count, datagram) -> List.of(datagram, datagram, datagram));
        for (int i = 1; i <= 70; i++) {
            assertThat(count()).isEqualTo(i);
        }
    }

    @Test
    void lateAnswerToAnEarlierCommandIsNotMistaken() {
        AtomicReference<byte[]> kept = new AtomicReference<>();
        bmc.weather((reply, count, datagram) -> {
            kept.set(datagram);
            return List.of();
        });
        assertThat(kindOfFailure(COUNT, Duration.ofMillis(50))).isEqualTo(Kind.UNREACHABLE);
        bmc.weather((reply, count, datagram) -> List.of(kept.get(), datagram));
        assertThat(count()).isEqualTo(counter.get()).isGreaterThan(1);
    }

    @Test
    void answersOfAnOldRoundOfRequestNumbersAreReplays() {
        List<byte[]> seen = new ArrayList<>();
        bmc.weather((reply, count, datagram) -> {
            seen.add(datagram);
            return seen.size() > 64 ? List.of(seen.get(seen.size() - 65), datagram) : List.of(datagram);
        });
        for (int i = 1; i <= 130; i++) {
            assertThat(count()).isEqualTo(i);
        }
    }

    @Test
    void forgedAnswersAreDropped() {
        bmc.weather((reply, count, datagram) -> {
            byte[] badCode = datagram.clone();
            badCode[badCode.length - 1] ^= 1;
            byte[] badText = datagram.clone();
            badText[40] ^= 1;
            byte[] unsigned = datagram.clone();
            unsigned[5] = 0;
            byte[] unencrypted = datagram.clone();
            unencrypted[5] = 0x40;
            return List.of(badCode, badText, unsigned, unencrypted, datagram);
        });
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void onlyForgedAnswersAreSilence() {
        bmc.weather((reply, count, datagram) -> {
            byte[] forged = datagram.clone();
            forged[forged.length - 1] ^= 1;
            return List.of(forged);
        });
        assertThat(kindOfFailure(COUNT, SHORT)).isEqualTo(Kind.UNREACHABLE);
    }

    @Test
    void expiredSessionIsUnreachableAndCloseDoesNotLinger() {
        bmc.weather((reply, count, datagram) -> List.of());
        assertThat(kindOfFailure(COUNT, SHORT)).isEqualTo(Kind.UNREACHABLE);
        int before = bmc.count(Reply.SESSION);
        long start = System.nanoTime();
        session.close();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        assertThat(bmc.count(Reply.SESSION)).isLessThanOrEqualTo(before + 1);
        assertThat(client.openLines()).isZero();
    }

    @Test
    void busyNodeIsBusyWithItsCode() {
        bmc.on(0x30, 0x02, data -> new byte[] {(byte) 0xC0});
        IpmiRequest request = IpmiRequest.of(0x30, 0x02);
        IpmiException refusal = catchThrowableOfType(IpmiException.class, () -> session.call(request, LIMIT));
        assertThat(refusal.kind()).isEqualTo(Kind.BUSY);
        assertThat(refusal.completionCode()).hasValue(0xC0);
        assertThat(refusal).hasMessageContaining("0xC0 (the node is busy)");
    }

    @Test
    void longestDataArrivesWhole() {
        bmc.on(0x30, 0x03, data -> ScriptedBmc.join(new byte[] {0}, data));
        for (int length = 0; length <= IpmiRequest.MAX_DATA; length++) {
            Bytes data = Bytes.copyOf(new byte[length]);
            assertThat(session.call(new IpmiRequest(0x30, 0, 0x03, data), LIMIT))
                    .isEqualTo(data);
        }
    }

    @Test
    void severalThreadsShareASessionOneCommandAtATime() throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        AtomicInteger answered = new AtomicInteger();
        for (int i = 0; i < 16; i++) {
            threads.add(Thread.startVirtualThread(() -> {
                count();
                answered.incrementAndGet();
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(answered).hasValue(16);
        assertThat(counter).hasValue(16);
    }

    @Test
    void interruptedCallerLeavesTheSocketToTheOthers() throws InterruptedException {
        bmc.on(0x30, 0x04, data -> new byte[] {0});
        bmc.weather((reply, count, datagram) -> List.of());
        CountDownLatch started = new CountDownLatch(1);
        AtomicReference<Kind> kind = new AtomicReference<>();
        Thread caller = Thread.startVirtualThread(() -> {
            started.countDown();
            kind.set(kindOfFailure(IpmiRequest.of(0x30, 0x04), LIMIT));
        });
        started.await();
        caller.interrupt();
        caller.join();
        assertThat(kind).hasValue(Kind.UNREACHABLE);
        bmc.weather((reply, count, datagram) -> List.of(datagram));
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void closedClientEndsAllWaiting() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        bmc.weather((reply, count, datagram) -> {
            asked.countDown();
            return List.of();
        });
        AtomicReference<IpmiException> failure = new AtomicReference<>();
        Thread caller = Thread.startVirtualThread(() ->
                failure.set(catchThrowableOfType(IpmiException.class, () -> session.send(COUNT, Duration.ofHours(1)))));
        asked.await();
        client.close();
        caller.join();
        assertThat(failure.get()).hasMessageContaining("client was closed");
    }

    @Test
    void closedSessionCannotBeUsed() {
        session.close();
        assertThatThrownBy(() -> ChassisCommands.status(session, LIMIT)).isInstanceOf(IllegalStateException.class);
    }

    private int count() {
        return session.call(COUNT, LIMIT).at(0);
    }

    private Kind kindOfFailure(IpmiRequest request, Duration limit) {
        return catchThrowableOfType(IpmiException.class, () -> session.send(request, limit))
                .kind();
    }
}
