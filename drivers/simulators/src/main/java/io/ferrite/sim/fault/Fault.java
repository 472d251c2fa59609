package io.ferrite.sim.fault;

import java.time.Duration;

/**
 * One fault.
 *
 * @param kind what goes wrong
 * @param times how many requests it hits before it is used up; {@link #ALWAYS} until cleared
 * @param status the HTTP status for {@link FaultKind#STATUS}, otherwise 0
 * @param delay the lateness for {@link FaultKind#SLOW}, the Retry-After for {@link FaultKind#STATUS} (zero: no such header)
 * @param match which requests it hits; on IPMI it hits all
 */
public record Fault(FaultKind kind, int times, int status, Duration delay, Match match) {
    public static final int ALWAYS = Integer.MAX_VALUE;

    public static Fault always(FaultKind kind) {
        return times(kind, ALWAYS);
    }

    public static Fault times(FaultKind kind, int times) {
        return new Fault(kind, times, 0, Duration.ZERO, Match.ANY);
    }

    public static Fault status(int status, int times, Duration retryAfter) {
        return new Fault(FaultKind.STATUS, times, status, retryAfter, Match.ANY);
    }

    public static Fault slow(Duration delay) {
        return new Fault(FaultKind.SLOW, ALWAYS, 0, delay, Match.ANY);
    }

    /** The same fault for some requests only. */
    public Fault on(Match narrower) {
        return new Fault(kind, times, status, delay, narrower);
    }

    Fault usedOnce() {
        if (times == ALWAYS) {
            return this;
        }
        return new Fault(kind, times - 1, status, delay, match);
    }
}
