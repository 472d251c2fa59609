package io.ferrite.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class ManualTimeTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final ManualTime time = ManualTime.started();

    @Test
    void standsStillUntilItIsMoved() {
        Instant before = time.instant();
        assertThat(time.instant()).isEqualTo(before);
        time.advance(Duration.ofSeconds(90));
        assertThat(time.instant()).isEqualTo(before.plusSeconds(90));
    }

    @Test
    void aPauseEndsOnceTheClockWasMovedFarEnough() throws Exception {
        CompletableFuture<Void> paused = pauseFor(Duration.ofSeconds(10));
        time.awaitPausing(1, LIMIT);
        time.advance(Duration.ofSeconds(9));
        assertThat(time.pausing()).isOne();
        assertThat(paused).isNotDone();
        time.advance(Duration.ofSeconds(1));
        paused.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
        assertThat(time.pausing()).isZero();
    }

    @Test
    void aPauseOfNoLengthDoesNotWait() throws InterruptedException {
        time.pause(Duration.ZERO);
        assertThat(time.pausing()).isZero();
    }

    @Test
    void oneMoveWakesAllThatPause() throws Exception {
        CompletableFuture<Void> one = pauseFor(Duration.ofSeconds(1));
        CompletableFuture<Void> two = pauseFor(Duration.ofMinutes(1));
        time.awaitPausing(2, LIMIT);
        time.advance(Duration.ofHours(1));
        CompletableFuture.allOf(one, two).get(LIMIT.toSeconds(), TimeUnit.SECONDS);
    }

    @Test
    void aPauseCanBeInterrupted() throws Exception {
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        Thread pausing = Thread.ofVirtual().start(() -> {
            try {
                time.pause(Duration.ofDays(1));
                interrupted.complete(false);
            } catch (InterruptedException expected) {
                interrupted.complete(true);
            }
        });
        time.awaitPausing(1, LIMIT);
        pausing.interrupt();
        assertThat(interrupted.get(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void saysWhenNobodyPauses() {
        assertThatThrownBy(() -> time.awaitPausing(1, Duration.ofMillis(5)))
                .isInstanceOf(TimeoutException.class)
                .hasMessage("0 threads pause, not 1.");
    }

    private CompletableFuture<Void> pauseFor(Duration duration) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                time.pause(duration);
                done.complete(null);
            } catch (InterruptedException stopped) {
                done.completeExceptionally(stopped);
            }
        });
        return done;
    }
}
