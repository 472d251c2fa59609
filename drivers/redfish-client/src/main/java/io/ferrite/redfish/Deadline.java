package io.ferrite.redfish;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** A point in time by which a conversation has to be over. Safe to share between threads. */
public final class Deadline {

    /** What a BMC may take to answer. */
    private static final Duration ONE_QUESTION = Duration.ofMillis(700);

    private final long end;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition never = lock.newCondition();

    private Deadline(long end) {
        this.end = end;
    }

    /** The deadline that lies {@code limit} ahead. */
    public static Deadline in(Duration limit) {
        return new Deadline(System.nanoTime() + limit.toNanos());
    }

    /** The time left, never negative. */
    public Duration remaining() {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }

    /** Whether no time is left. */
    public boolean passed() {
        return remaining().isZero();
    }

    /** Whether more than {@code pause} is left. */
    public boolean allows(Duration pause) {
        return remaining().compareTo(pause) > 0;
    }

    /**
     * Waits for {@code pause} before another look at a machine that is changing; false, without waiting, where no time is
     * left for that look, so that the caller can tell what the machine said last and not only that its time is over.
     *
     * @throws RedfishException of kind UNREACHABLE where the thread is interrupted; its mark stays set
     */
    public boolean pauseForOneMoreLook(Duration pause) {
        return allows(pause.plus(ONE_QUESTION)) && pause(pause);
    }

    /**
     * Waits for {@code pause}, at most until the deadline.
     *
     * @return whether time is left afterwards
     * @throws RedfishException of kind UNREACHABLE where the thread is interrupted; its mark stays set
     */
    public boolean pause(Duration pause) {
        lock.lock();
        try {
            long left = Math.min(pause.toNanos(), remaining().toNanos());
            while (left > 0) {
                left = never.awaitNanos(left);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new RedfishException(RedfishException.Kind.UNREACHABLE, "Stopped while waiting for a BMC.", stopped);
        } finally {
            lock.unlock();
        }
        return !passed();
    }
}
