package io.ferrite.core.store.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ferrite.core.node.Node;
import io.ferrite.core.node.NodeChange;
import io.ferrite.core.node.NodeField;
import io.ferrite.core.provision.State;
import io.ferrite.core.step.Flow;
import io.ferrite.core.step.FlowState;
import io.ferrite.core.step.RunState;
import io.ferrite.core.step.StepRun;
import io.ferrite.core.store.JournalStore.Place;
import io.ferrite.core.store.Lease;
import io.ferrite.core.store.LeaseLost;
import io.ferrite.core.testing.Nodes;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever slept through the end of its lease writes nothing. */
class FencingTest extends StoreCase {
    private static final NodeChange CHANGE = NodeChange.NONE.set(NodeField.OWNER, "sleeper");
    private static final Place PLACE = new Place(FlowState.FAILED, 7, Optional.of("asleep"), Optional.empty());

    private Node node;
    private Lease lost;
    private Flow flow;
    private List<StepRun> runs;
    private Node before;

    @BeforeEach
    void aFlowWhoseConductorSlept() {
        node = insert(Nodes.aNode());
        Lease first = take(node, "cond-1", LONG);
        flow = stores.journal().open(first, "clean", State.MANAGEABLE, Runs.of(node.uuid(), 2));
        runs = stores.journal().runs(flow.id());
        stores.leases().release(first);
        lost = expiredLease(node, "cond-1");
        before = stored(node);
    }

    @Test
    void aLeaseThatRanOutWritesNothingEvenWhereNobodyTookOver() {
        assertNothingIsWrittenWith(lost);
    }

    @Test
    void aLeaseThatWasTakenOverWritesNothing() {
        take(node, "cond-2", LONG);
        before = stored(node);
        assertNothingIsWrittenWith(lost);
    }

    @Test
    void aLeaseThatItsOwnHolderTookAgainWritesNothing() {
        take(node, "cond-1", LONG);
        before = stored(node);
        assertNothingIsWrittenWith(lost);
    }

    @Test
    void aLeaseOnAnotherNodeDoesNotReachIntoThisOnesJournal() {
        Node other = insert(Nodes.aNode());
        Lease foreign = take(other, "cond-1", LONG);
        take(node, "cond-1", LONG);
        before = stored(node);
        assertLost(() -> stores.journal().save(foreign, ended()));
        assertLost(() -> stores.journal().move(foreign, flow.id(), PLACE));
        assertLost(() -> stores.journal().askAbort(foreign, flow.id()));
        assertUnchanged();
    }

    private void assertNothingIsWrittenWith(Lease lease) {
        assertLost(() -> stores.nodes().write(lease, CHANGE));
        assertLost(() -> stores.nodes().writeState(lease, State.ACTIVE, Optional.empty(), CHANGE));
        assertLost(() -> stores.journal().open(lease, "clean", State.ACTIVE, Runs.of(node.uuid(), 1)));
        assertLost(() -> stores.journal().save(lease, ended()));
        assertLost(() -> stores.journal().move(lease, flow.id(), PLACE));
        assertLost(() -> stores.journal().askAbort(lease, flow.id()));
        assertUnchanged();
    }

    private StepRun ended() {
        return runs.getFirst().ended(RunState.FAILED, StepRun.Progress.saying("asleep"), time.instant());
    }

    private void assertUnchanged() {
        for (NodeField<?> field : NodeField.all()) {
            assertThat((Object) stored(node).get(field)).as(field.name()).isEqualTo(before.get(field));
        }
        assertThat(stores.journal().flows(node.uuid(), 10)).containsExactly(flow);
        assertThat(stores.journal().runs(flow.id())).isEqualTo(runs);
    }

    private static void assertLost(ThrowingCallable write) {
        assertThatThrownBy(write).isInstanceOf(LeaseLost.class);
    }
}
