package io.ferrite.sim.machine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last arrivals of a machine, oldest first. Bounded, so that a rack which is polled for days does not grow. */
final class ArrivalLog {
    private static final int LIMIT = 10_000;

    private final Deque<Arrival> arrivals = new ArrayDeque<>();

    synchronized void add(Arrival arrival) {
        if (arrivals.size() == LIMIT) {
            arrivals.removeFirst();
        }
        arrivals.addLast(arrival);
    }

    synchronized List<Arrival> all() {
        return List.copyOf(arrivals);
    }

    synchronized void clear() {
        arrivals.clear();
    }
}
