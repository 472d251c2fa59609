package io.ferrite.core.node;

import java.util.List;

/**
 * What one conductor owns of a hash ring: the families whose key hashes into one of its ranges.
 *
 * @param group the conductor group of the ring
 * @param drivers the hardware types whose rings have these ranges
 * @param ranges the ranges, in order
 */
public record RingShare(String group, List<String> drivers, List<Range> ranges) {

    /**
     * Hashes as 32 hexadecimal digits in lower case, which compare as texts.
     *
     * @param from the first hash inside
     * @param below the first hash that is no longer inside, or {@link #END}
     */
    public record Range(String from, String below) {

        /** Comes before every hash, and is the first of them. */
        public static final String START = "";
        /** Comes after every hash. */
        public static final String END = "g";
    }

    public RingShare {
        drivers = List.copyOf(drivers);
        ranges = List.copyOf(ranges);
    }

    /** Whether it is the whole ring. */
    public boolean isWhole() {
        return ranges.equals(List.of(new Range(Range.START, Range.END)));
    }
}
