package io.ferrite.core.store.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import io.ferrite.core.node.HistoryEntry;
import io.ferrite.core.node.Node;
import io.ferrite.core.problem.ProblemKind;
import io.ferrite.core.provision.State;
import io.ferrite.core.store.HistoryStore.Page;
import io.ferrite.core.testing.Nodes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HistoryTest extends StoreCase {
    private Node node;

    @BeforeEach
    void aNode() {
        node = insert(Nodes.aNode());
    }

    @Test
    void anEntryComesBackAsItWasWritten() {
        HistoryEntry full = new HistoryEntry(
                UUID.randomUUID(),
                node.uuid(),
                time.instant(),
                "ERROR",
                "manual_cleaning_end",
                "Löschen fehlgeschlagen: 電源 🦊",
                new HistoryEntry.By(Optional.of("cond-1"), Optional.of("ann"), Optional.of("p1")),
                new HistoryEntry.During(
                        Optional.of(State.CLEANING),
                        Optional.of(State.MANAGEABLE),
                        Optional.of(Duration.ofMillis(90_250))));
        HistoryEntry bare = entry("bare");
        stores.history().add(full);
        stores.history().add(bare);
        assertThat(stores.history().find(node.uuid(), full.uuid())).contains(full);
        assertThat(stores.history().list(node.uuid(), Page.first(10))).containsExactly(full, bare);
    }

    @Test
    void pagesGoFromTheOldestToTheNewest() {
        List<HistoryEntry> all = List.of(entry("1"), entry("2"), entry("3"), entry("4"), entry("5"));
        all.forEach(stores.history()::add);
        assertThat(stores.history().list(node.uuid(), Page.first(2))).isEqualTo(all.subList(0, 2));
        assertThat(stores.history().list(node.uuid(), after(all.get(1)))).isEqualTo(all.subList(2, 4));
        assertThat(stores.history().list(node.uuid(), after(all.get(3)))).isEqualTo(all.subList(4, 5));
        assertThat(stores.history().list(node.uuid(), after(all.get(4)))).isEmpty();
    }

    @Test
    void pagesGoTheOtherWayAndByOtherColumnsToo() {
        List<HistoryEntry> all = List.of(entry("1"), entry("2"), entry("3"));
        all.forEach(stores.history()::add);
        assertThat(stores.history().list(node.uuid(), page("created_at", false, Optional.empty())))
                .isEqualTo(all.reversed().subList(0, 2));
        assertThat(stores.history().list(node.uuid(), page("created_at", false, Optional.of(all.get(1)))))
                .containsExactly(all.getFirst());
        assertThat(stores.history().list(node.uuid(), page("conductor", true, Optional.empty())))
                .isEqualTo(all.subList(0, 2));
        assertThat(stores.history().list(node.uuid(), page("conductor", true, Optional.of(all.get(1)))))
                .containsExactly(all.getLast());
        assertThat(stores.history().list(node.uuid(), page("severity", false, Optional.of(all.get(1)))))
                .containsExactly(all.getFirst());
    }

    private static Page page(String sortBy, boolean ascending, Optional<HistoryEntry> after) {
        return new Page(sortBy, ascending, after.map(HistoryEntry::uuid), 2);
    }

    private static Page after(HistoryEntry entry) {
        return page("created_at", true, Optional.of(entry));
    }

    @Test
    void anEntryBelongsToItsNodeOnly() {
        Node other = insert(Nodes.aNode());
        HistoryEntry entry = entry("mine");
        stores.history().add(entry);
        assertThat(stores.history().find(other.uuid(), entry.uuid())).isEmpty();
        assertThat(stores.history().list(other.uuid(), Page.first(10))).isEmpty();
        assertProblem(
                () -> stores.history().list(other.uuid(), after(entry)),
                ProblemKind.NOT_FOUND,
                "History entry " + entry.uuid() + ", where the page should start, does not exist.");
    }

    private HistoryEntry entry(String event) {
        time.advance(Duration.ofMillis(1));
        return new HistoryEntry(
                UUID.randomUUID(),
                node.uuid(),
                time.instant(),
                "INFO",
                "t",
                event,
                HistoryEntry.By.NOBODY,
                HistoryEntry.During.UNKNOWN);
    }
}
