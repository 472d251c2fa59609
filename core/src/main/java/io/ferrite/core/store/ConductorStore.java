package io.ferrite.core.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The conductors that are there, and what they can drive. */
public interface ConductorStore {

    /**
     * A conductor.
     *
     * @param hostname its name
     * @param group its conductor group, {@code ""} for the default one
     * @param door the base address at which it takes commands
     * @param release the release that it runs
     * @param alive whether its latest beat is still fresh
     * @param createdAt when it was first seen
     * @param updatedAt its latest beat
     */
    record Conductor(
            String hostname,
            String group,
            String door,
            String release,
            boolean alive,
            Instant createdAt,
            Optional<Instant> updatedAt) {}

    /**
     * A hardware type as one conductor offers it.
     *
     * @param hostname the conductor
     * @param name the hardware type
     * @param interfaces by text of the interface kind the enabled names, the default first
     * @param properties help by {@code driver_info} key
     */
    record OfferedDriver(
            String hostname, String name, Map<String, List<String>> interfaces, Map<String, String> properties) {}

    /** Says that a conductor is there and what it offers; replaces what it said before. */
    void announce(Conductor conductor, List<OfferedDriver> drivers, Duration freshFor);

    /** Says that a conductor is still there. False where nobody of this name was announced. */
    boolean beat(String hostname, Duration freshFor);

    /** Says that a conductor is leaving: it is no longer alive. */
    void leave(String hostname);

    /** All conductors by name, dead ones included. */
    List<Conductor> list();

    /** What the conductors that are alive offer, by hardware type and host name. */
    List<OfferedDriver> drivers();
}
