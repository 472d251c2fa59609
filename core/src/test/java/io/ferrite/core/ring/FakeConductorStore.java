package io.ferrite.core.ring;

import io.ferrite.core.store.ConductorStore;
import io.ferrite.core.testing.ManualTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;

/** Conductors in memory, alive until they leave. Counts how often it is asked. */
final class FakeConductorStore implements ConductorStore {
    private final Map<String, Conductor> conductors = new TreeMap<>();
    private final List<OfferedDriver> offered = new ArrayList<>();
    private CountDownLatch answering = new CountDownLatch(0);
    private int reads;

    /** A conductor of {@code group} that offers hardware types. */
    void add(String hostname, String group, String... drivers) {
        List<OfferedDriver> offers = new ArrayList<>();
        for (String driver : drivers) {
            offers.add(new OfferedDriver(hostname, driver, Map.of("power", List.of("fake")), Map.of()));
        }
        announce(conductor(hostname, group, true), offers, Duration.ofMinutes(1));
    }

    /** From now on nobody gets an answer before the latch opens. */
    CountDownLatch answerAfter() {
        answering = new CountDownLatch(1);
        return answering;
    }

    int reads() {
        return reads;
    }

    @Override
    public void announce(Conductor conductor, List<OfferedDriver> drivers, Duration freshFor) {
        conductors.put(conductor.hostname(), conductor);
        offered.removeIf(offer -> offer.hostname().equals(conductor.hostname()));
        offered.addAll(drivers);
    }

    @Override
    public boolean beat(String hostname, Duration freshFor) {
        return conductors.containsKey(hostname);
    }

    @Override
    public void leave(String hostname) {
        conductors.computeIfPresent(hostname, (name, left) -> conductor(name, left.group(), false));
    }

    @Override
    public List<Conductor> list() {
        reads++;
        try {
            answering.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        return List.copyOf(conductors.values());
    }

    @Override
    public List<OfferedDriver> drivers() {
        return offered.stream()
                .filter(offer -> conductors.get(offer.hostname()).alive())
                .toList();
    }

    private static Conductor conductor(String hostname, String group, boolean alive) {
        return new Conductor(
                hostname, group, "http://" + hostname, "1", alive, ManualTime.START, Optional.of(ManualTime.START));
    }
}
