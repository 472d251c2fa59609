package io.ferrite.core.testing;

import io.ferrite.core.watch.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A clock that stands still until a test moves it. Whoever pauses on it goes on once it was moved far enough.
 *
 * <p>A test that lets a thread pause first calls {@link #awaitPausing}, then {@link #advance}: a pause counts from the
 * moment at which it begins.
 */
public final class ManualTime implements TimeSource {
    /** When clocks start that are given no other time: a Sunday, with microseconds that tests may look for. */
    public static final Instant START = Instant.parse("2026-08-02T10:15:30.123456Z");

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private Instant now;
    private int pausing;

    private ManualTime(Instant start) {
        this.now = start;
    }

    /** A clock that shows {@link #START}. */
    public static ManualTime started() {
        return new ManualTime(START);
    }

    /** A clock that shows {@code start}. */
    public static ManualTime at(Instant start) {
        return new ManualTime(start);
    }

    @Override
    public Instant instant() {
        lock.lock();
        try {
            return now;
        } finally {
            lock.unlock();
        }
    }

    /** Moves the clock and wakes whoever has paused long enough. A negative duration moves it back. */
    public void advance(Duration duration) {
        lock.lock();
        try {
            now = now.plus(duration);
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void pause(Duration duration) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            Instant end = now.plus(duration);
            pausing++;
            moved.signalAll();
            try {
                while (now.isBefore(end)) {
                    moved.await();
                }
            } finally {
                pausing--;
                moved.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** How many threads pause on this clock now. */
    public int pausing() {
        lock.lock();
        try {
            return pausing;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until at least {@code threads} threads pause on this clock.
     *
     * @param limit how long to wait, by the machine's clock
     * @throws TimeoutException where that does not happen within {@code limit}
     */
    public void awaitPausing(int threads, Duration limit) throws InterruptedException, TimeoutException {
        long left = limit.toNanos();
        lock.lockInterruptibly();
        try {
            while (pausing < threads) {
                if (left <= 0) {
                    throw new TimeoutException("%d threads pause, not %d.".formatted(pausing, threads));
                }
                left = moved.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public String toString() {
        return "ManualTime[" + instant() + "]";
    }
}
