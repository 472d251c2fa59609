package io.ferrite.ipmi;

import java.time.Duration;

/** The moment until which a whole piece of work has to be done, however many messages it takes. */
public final class Deadline {

    /** Longer limits are cut: far beyond any sensible wait, and safe to add up. */
    private static final Duration LONGEST = Duration.ofDays(365);

    private final long end;

    private Deadline(long end) {
        this.end = end;
    }

    /** The moment {@code limit} from now. */
    public static Deadline after(Duration limit) {
        Duration cut = limit.compareTo(LONGEST) > 0 ? LONGEST : limit;
        return new Deadline(System.nanoTime() + cut.toNanos());
    }

    /** This moment or the one {@code limit} from now, whichever comes first. */
    public Deadline orAfter(Duration limit) {
        Deadline other = after(limit);
        return other.end - end < 0 ? other : this;
    }

    /** The time that is left, never negative. */
    public Duration remaining() {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }

    public boolean isOver() {
        return end - System.nanoTime() <= 0;
    }
}
