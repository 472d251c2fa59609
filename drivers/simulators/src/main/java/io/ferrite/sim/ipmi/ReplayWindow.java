package io.ferrite.sim.ipmi;

/** Drops session sequence numbers that were heard before, or that lie 32 or more behind the highest one. */
final class ReplayWindow {
    private static final int WIDTH = 32;

    private long highest;
    private long seen;

    boolean accepts(int sequence) {
        long number = Integer.toUnsignedLong(sequence);
        if (number == 0) {
            return false;
        }
        if (number > highest) {
            advanceTo(number);
            return true;
        }
        return firstSight(highest - number);
    }

    private void advanceTo(long number) {
        long step = number - highest;
        seen = step < WIDTH ? seen << step : 0;
        seen |= 1;
        highest = number;
    }

    private boolean firstSight(long age) {
        if (age >= WIDTH || ((seen >> age) & 1) == 1) {
            return false;
        }
        seen |= 1L << age;
        return true;
    }
}
