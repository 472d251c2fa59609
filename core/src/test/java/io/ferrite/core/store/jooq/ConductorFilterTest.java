package io.ferrite.core.store.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import io.ferrite.core.node.Node;
import io.ferrite.core.node.NodeField;
import io.ferrite.core.node.NodeQuery;
import io.ferrite.core.node.NodeQuery.FamilyFilter;
import io.ferrite.core.node.NodeQuery.OwnedBy;
import io.ferrite.core.node.NodeQuery.Page;
import io.ferrite.core.ring.ConductorDirectory;
import io.ferrite.core.store.ConductorStore.Conductor;
import io.ferrite.core.store.ConductorStore.OfferedDriver;
import io.ferrite.core.testing.Nodes;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the database finds for a conductor is what the ring gives to it. */
class ConductorFilterTest extends StoreCase {

    private static final Duration LONG = Duration.ofHours(1);
    private static final List<String> DRIVERS = List.of(Nodes.DRIVER, "ilo", "unknown");
    private static final List<String> GROUPS = List.of("", "", "", "rack");

    private final Map<String, Set<String>> owned = new HashMap<>();

    private void announce(String hostname, String group, String... drivers) {
        Conductor conductor =
                new Conductor(hostname, group, "http://" + hostname, "1", true, time.instant(), Optional.empty());
        List<OfferedDriver> offers = List.of(drivers).stream()
                .map(driver -> new OfferedDriver(hostname, driver, Map.of(), Map.of()))
                .toList();
        stores.conductors().announce(conductor, offers, LONG);
        owned.put(hostname, new HashSet<>());
    }

    @Test
    void findsExactlyTheNodesThatTheRingGivesToAConductor() {
        announce("cond-1", "", Nodes.DRIVER, "ilo");
        announce("cond-2", "", Nodes.DRIVER, "ilo");
        announce("cond-3", "", Nodes.DRIVER);
        announce("alone", "Rack", Nodes.DRIVER);
        ConductorDirectory directory = new ConductorDirectory(stores.conductors(), time, LONG);
        for (int number = 0; number < 60; number++) {
            Node root = insert(
                    Nodes.named("r" + number).driver(DRIVERS.get(number % 3)).group(GROUPS.get(number % 4)));
            Node child = insert(Nodes.childOf(root).with(NodeField.NAME, "c" + number));
            List.of(root, child)
                    .forEach(node -> directory
                            .ownerOf(node)
                            .ifPresent(host -> owned.get(host.hostname()).add(node.label())));
        }
        assertThat(owned.values()).noneMatch(Set::isEmpty);
        owned.forEach((host, names) -> assertThat(asked(new OwnedBy(directory.sharesOf(host))))
                .as(host)
                .containsExactlyInAnyOrderElementsOf(names));
        assertThat(asked(new OwnedBy(directory.sharesOf("nobody")))).isEmpty();
    }

    private List<String> asked(OwnedBy owner) {
        return stores
                .nodes()
                .list(new NodeQuery(List.of(), Map.of(), new FamilyFilter.Everyone(), List.of(owner), Page.first(1000)))
                .stream()
                .map(Node::label)
                .toList();
    }
}
