package io.ferrite.core.ring;

import io.ferrite.core.node.Node;
import io.ferrite.core.node.NodeField;
import io.ferrite.core.node.RingShare;
import io.ferrite.core.problem.Problem;
import io.ferrite.core.store.ConductorStore;
import io.ferrite.core.store.ConductorStore.Conductor;
import io.ferrite.core.store.ConductorStore.OfferedDriver;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Who owns which node, and what the conductors that are alive offer. Reads the database at most once in {@code freshFor},
 * and once more before it says that nobody can do something.
 */
public final class ConductorDirectory {

    private record Ring(String group, String driver) {}

    private record Share(String group, List<RingShare.Range> ranges) {}

    private record Snapshot(
            Instant readAt, Map<String, Conductor> alive, List<OfferedDriver> drivers, Map<Ring, HashRing> rings) {}

    private final ConductorStore store;
    private final InstantSource time;
    private final Duration freshFor;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile Snapshot latest;

    public ConductorDirectory(ConductorStore store, InstantSource time, Duration freshFor) {
        this.store = store;
        this.time = time;
        this.freshFor = freshFor;
    }

    /** The conductor that owns {@code node}, or empty where none of its group offers its hardware type. */
    public Optional<Conductor> ownerOf(Node node) {
        Optional<Conductor> known = owner(fresh(), node);
        if (known.isPresent()) {
            return known;
        }
        return owner(read(), node);
    }

    /** Like {@link #ownerOf}, for lists of nodes: does not look once more where nobody is known. */
    public Optional<Conductor> knownOwner(Node node) {
        return owner(fresh(), node);
    }

    /**
     * The conductor that has to be asked to work on {@code node}.
     *
     * @throws Problem of kind CAPACITY where no conductor is alive, NOT_FOUND where none can drive this node
     */
    public Conductor mustOwn(Node node) {
        return ownerOf(node).orElseThrow(() -> nobody(node));
    }

    /** What {@code hostname} owns of each ring, so that lists of nodes can ask for it; empty where it is not alive. */
    public List<RingShare> sharesOf(String hostname) {
        Map<Share, List<String>> drivers = new LinkedHashMap<>();
        fresh().rings()
                .forEach((ring, hosts) -> drivers.computeIfAbsent(
                                new Share(ring.group(), hosts.ranges(hostname)), any -> new ArrayList<>())
                        .add(ring.driver()));
        return drivers.entrySet().stream()
                .filter(share -> !share.getKey().ranges().isEmpty())
                .map(share -> new RingShare(
                        share.getKey().group(), share.getValue(), share.getKey().ranges()))
                .toList();
    }

    /** What the conductors that are alive offer. */
    public List<OfferedDriver> drivers() {
        return fresh().drivers();
    }

    /** Hardware type {@code name} as some conductor that is alive offers it, in {@code group}. */
    public Optional<OfferedDriver> driver(String name, String group) {
        Optional<OfferedDriver> known = offered(fresh(), name, group);
        if (known.isPresent()) {
            return known;
        }
        return offered(read(), name, group);
    }

    private static Optional<OfferedDriver> offered(Snapshot snapshot, String name, String group) {
        return snapshot.drivers().stream()
                .filter(driver -> driver.name().equals(name))
                .filter(driver ->
                        snapshot.alive().get(driver.hostname()).group().equalsIgnoreCase(group))
                .findFirst();
    }

    private Problem nobody(Node node) {
        if (fresh().alive().isEmpty()) {
            return Problem.capacity("No conductor is alive; start one, or wait until one is back.");
        }
        return Problem.notFound(
                "No conductor of group '%s' offers the driver %s of node %s.",
                node.get(NodeField.CONDUCTOR_GROUP), node.get(NodeField.DRIVER), node.label());
    }

    private static Optional<Conductor> owner(Snapshot snapshot, Node node) {
        Ring ring = new Ring(node.get(NodeField.CONDUCTOR_GROUP).toLowerCase(Locale.ROOT), node.get(NodeField.DRIVER));
        return Optional.ofNullable(snapshot.rings().get(ring))
                .flatMap(found -> found.owner(node.familyRoot().toString()))
                .map(snapshot.alive()::get);
    }

    private Snapshot fresh() {
        Snapshot known = latest;
        if (isFresh(known)) {
            return known;
        }
        return readUnlessFresh();
    }

    private boolean isFresh(Snapshot known) {
        return known != null && known.readAt().plus(freshFor).isAfter(time.instant());
    }

    /** Of many who find the latest answer stale at the same time, one reads. */
    private Snapshot readUnlessFresh() {
        reading.lock();
        try {
            if (isFresh(latest)) {
                return latest;
            }
            return read();
        } finally {
            reading.unlock();
        }
    }

    private Snapshot read() {
        reading.lock();
        try {
            latest = snapshot();
            return latest;
        } finally {
            reading.unlock();
        }
    }

    private Snapshot snapshot() {
        Map<String, Conductor> alive = new HashMap<>();
        store.list().stream().filter(Conductor::alive).forEach(each -> alive.put(each.hostname(), each));
        List<OfferedDriver> drivers = store.drivers().stream()
                .filter(driver -> alive.containsKey(driver.hostname()))
                .toList();
        Map<Ring, List<String>> members = new HashMap<>();
        for (OfferedDriver driver : drivers) {
            String group = alive.get(driver.hostname()).group().toLowerCase(Locale.ROOT);
            members.computeIfAbsent(new Ring(group, driver.name()), any -> new ArrayList<>())
                    .add(driver.hostname());
        }
        Map<Ring, HashRing> rings = new HashMap<>();
        members.forEach((ring, hosts) -> rings.put(ring, new HashRing(hosts)));
        return new Snapshot(time.instant(), alive, drivers, rings);
    }
}
