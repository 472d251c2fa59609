package io.ferrite.core.store.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ferrite.core.node.HistoryEntry;
import io.ferrite.core.node.Node;
import io.ferrite.core.node.NodeChange;
import io.ferrite.core.node.NodeField;
import io.ferrite.core.problem.ProblemKind;
import io.ferrite.core.provision.State;
import io.ferrite.core.store.Lease;
import io.ferrite.core.testing.Nodes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NodeUpdateTest extends StoreCase {
    private static final NodeChange CHANGE = NodeChange.NONE.set(NodeField.OWNER, "me");

    @Test
    void changesWhatItIsAskedToAndRaisesTheRowVersion() {
        Node seen = insert(Nodes.named("n1").with(NodeField.SHARD, "s"));
        time.advance(Duration.ofSeconds(1));
        Node updated =
                stores.nodes().update(seen, CHANGE.set(NodeField.SHARD, null)).orElseThrow();
        Node stored = stored(seen);
        for (NodeField<?> field : NodeField.all()) {
            assertThat((Object) updated.get(field)).as(field.name()).isEqualTo(stored.get(field));
        }
        assertThat(stored.get(NodeField.OWNER)).isEqualTo("me");
        assertThat(stored.find(NodeField.SHARD)).isEmpty();
        assertThat(stored.get(NodeField.UPDATED_AT)).isEqualTo(time.instant());
        assertThat(stored.get(NodeField.ROW_VERSION)).isOne();
    }

    @Test
    void theSecondOfTwoWhoSawTheSameRowIsTurnedAway() {
        Node seen = insert(Nodes.aNode());
        assertThat(stores.nodes().update(seen, CHANGE)).isPresent();
        assertThat(stores.nodes().update(seen, NodeChange.NONE.set(NodeField.OWNER, "you")))
                .isEmpty();
        assertThat(stored(seen).get(NodeField.OWNER)).isEqualTo("me");
    }

    @Test
    void aNodeThatSomebodyHoldsIsLeftAlone() {
        Node seen = insert(Nodes.aNode());
        Lease lease = take(seen, "cond-1", LONG);
        assertThat(stores.nodes().update(seen, CHANGE)).isEmpty();
        assertThat(stores.nodes().delete(seen)).isFalse();
        stores.leases().release(lease);
        assertThat(stores.nodes().update(seen, CHANGE)).isPresent();
    }

    @Test
    void aLeaseThatRanOutIsNoHindrance() {
        Node seen = insert(Nodes.aNode());
        expiredLease(seen, "cond-1");
        assertThat(stores.nodes().update(seen, CHANGE)).isPresent();
    }

    @Test
    void aNodeThatIsGoneIsNotUpdated() {
        Node seen = insert(Nodes.aNode());
        assertThat(stores.nodes().delete(seen)).isTrue();
        assertThat(stores.nodes().update(seen, CHANGE)).isEmpty();
        assertThat(stores.nodes().delete(seen)).isFalse();
    }

    @Test
    void refusesWhatIsTakenAndChangesNothing() {
        insert(Nodes.named("taken"));
        Node seen = insert(Nodes.named("n1"));
        assertProblem(
                () -> stores.nodes().update(seen, NodeChange.NONE.set(NodeField.NAME, "taken")),
                ProblemKind.CONFLICT,
                "A node with name taken already exists.");
        assertThat(stored(seen).label()).isEqualTo("n1");
    }

    @Test
    void whatTheHouseKeepsForItselfCannotBeUpdated() {
        Node seen = insert(Nodes.aNode());
        for (NodeChange change : List.of(
                NodeChange.NONE.set(NodeField.RESERVATION, "me"), NodeChange.NONE.set(NodeField.ROW_VERSION, 7L))) {
            assertThatThrownBy(() -> stores.nodes().update(seen, change)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void theHolderChangesStatesWithWriteStateOnly() {
        Node seen = insert(Nodes.aNode());
        Lease lease = take(seen, "cond-1", LONG);
        NodeChange state = NodeChange.NONE.set(NodeField.PROVISION_STATE, State.ACTIVE);
        assertThatThrownBy(() -> stores.nodes().write(lease, state)).isInstanceOf(IllegalArgumentException.class);
        stores.nodes().writeState(lease, State.VERIFYING, Optional.of(State.MANAGEABLE), CHANGE);
        Node stored = stored(seen);
        assertThat(stored.state()).isEqualTo(State.VERIFYING);
        assertThat(stored.get(NodeField.TARGET_PROVISION_STATE)).isEqualTo(State.MANAGEABLE);
        assertThat(stored.get(NodeField.PROVISION_UPDATED_AT)).isEqualTo(time.instant());
        assertThat(stored.get(NodeField.OWNER)).isEqualTo("me");
        assertThat(stored.get(NodeField.ROW_VERSION)).isOne();
        stores.nodes().writeState(lease, State.MANAGEABLE, Optional.empty(), NodeChange.NONE);
        assertThat(stored(seen).find(NodeField.TARGET_PROVISION_STATE)).isEmpty();
    }

    @Test
    void aParentOutlivesItsChildren() {
        Node parent = insert(Nodes.named("parent"));
        Node child = insert(Nodes.childOf(parent));
        assertProblem(
                () -> stores.nodes().delete(parent),
                ProblemKind.CONFLICT,
                "Node parent has child nodes; delete or detach them first.");
        assertThat(stores.nodes().children(parent.uuid())).hasSize(1);
        assertThat(stores.nodes().delete(child)).isTrue();
        assertThat(stores.nodes().delete(parent)).isTrue();
    }

    @Test
    void historyAndJournalGoWithTheNode() {
        Node node = insert(Nodes.aNode());
        Lease lease = take(node, "cond-1", LONG);
        long flow = stores.journal()
                .open(lease, "clean", State.MANAGEABLE, Runs.of(node.uuid(), 2))
                .id();
        UUID entry = UUID.randomUUID();
        stores.history().add(entry(entry, node.uuid()));
        stores.leases().release(lease);
        assertThat(stores.nodes().delete(stored(node))).isTrue();
        assertThat(stores.journal().find(flow)).isEmpty();
        assertThat(stores.journal().runs(flow)).isEmpty();
        assertThat(stores.history().find(node.uuid(), entry)).isEmpty();
    }

    private HistoryEntry entry(UUID uuid, UUID node) {
        return new HistoryEntry(
                uuid, node, time.instant(), "INFO", "t", "e", HistoryEntry.By.NOBODY, HistoryEntry.During.UNKNOWN);
    }
}
