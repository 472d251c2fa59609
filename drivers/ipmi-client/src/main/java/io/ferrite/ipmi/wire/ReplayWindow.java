package io.ferrite.ipmi.wire;

/**
 * Remembers which of the last 32 sequence numbers of a session were seen, so that each packet counts once. Only numbers
 * of verified packets may be shown to it. Source: IPMI 2.0, 6.12.13. Not safe for several threads.
 */
public final class ReplayWindow {

    private static final int SIZE = 32;

    private boolean started;
    private int highest;
    private int seen;

    /** Whether {@code sequence} is new; remembers it. Numbers wrap around; 0 does not occur inside a session. */
    public boolean admit(int sequence) {
        if (sequence == 0) {
            return false;
        }
        int ahead = started ? sequence - highest : SIZE;
        started = true;
        return ahead > 0 ? advance(sequence, ahead) : fill(-ahead);
    }

    private boolean advance(int sequence, int ahead) {
        highest = sequence;
        int kept = ahead < SIZE ? seen << ahead : 0;
        seen = kept | 1;
        return true;
    }

    private boolean fill(int behind) {
        if (behind < 0 || behind >= SIZE) {
            return false;
        }
        int mark = 1 << behind;
        boolean fresh = (seen & mark) == 0;
        seen |= mark;
        return fresh;
    }
}
