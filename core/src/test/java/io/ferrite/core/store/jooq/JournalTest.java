package io.ferrite.core.store.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import io.ferrite.core.node.Document;
import io.ferrite.core.node.Node;
import io.ferrite.core.provision.State;
import io.ferrite.core.step.Flow;
import io.ferrite.core.step.FlowState;
import io.ferrite.core.step.RunState;
import io.ferrite.core.step.StepRun;
import io.ferrite.core.step.StepRun.Progress;
import io.ferrite.core.store.JournalStore;
import io.ferrite.core.store.JournalStore.Place;
import io.ferrite.core.store.Lease;
import io.ferrite.core.testing.Nodes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JournalTest extends StoreCase {
    private Node node;
    private Lease lease;

    @BeforeEach
    void aHeldNode() {
        node = insert(Nodes.aNode());
        lease = take(node, "cond-1", LONG);
    }

    private JournalStore journal() {
        return stores.journal();
    }

    private Flow open(int steps) {
        return journal().open(lease, "clean", State.MANAGEABLE, Runs.of(node.uuid(), steps));
    }

    @Test
    void aFlowOpensRunningAtItsFirstStep() {
        Flow flow = open(2);
        assertThat(flow)
                .isEqualTo(new Flow(
                        flow.id(),
                        node.uuid(),
                        "clean",
                        FlowState.RUNNING,
                        State.MANAGEABLE,
                        0,
                        Optional.empty(),
                        false,
                        time.instant(),
                        Optional.empty()));
        assertThat(journal().find(flow.id())).contains(flow);
        assertThat(journal().find(flow.id() + 1)).isEmpty();
    }

    @Test
    void aFlowMayHaveNoSteps() {
        assertThat(journal().runs(open(0).id())).isEmpty();
    }

    @Test
    void plannedRowsComeBackInOrderOfPositionAndTarget() {
        List<UUID> machines = new ArrayList<>();
        List<StepRun> planned = new ArrayList<>();
        for (int machine = 0; machine < 3; machine++) {
            machines.add(UUID.randomUUID());
            planned.addAll(Runs.of(machines.getLast(), 2));
        }
        machines.sort((one, other) -> one.toString().compareTo(other.toString()));
        Flow flow = journal().open(lease, "clean", State.MANAGEABLE, planned);
        List<StepRun> runs = journal().runs(flow.id());
        assertThat(runs).extracting(StepRun::position).containsExactly(0, 0, 0, 1, 1, 1);
        assertThat(runs.subList(0, 3)).extracting(StepRun::target).isEqualTo(machines);
        StepRun expected = Runs.one(0, machines.getFirst());
        assertThat(runs.getFirst())
                .usingRecursiveComparison()
                .ignoringFields("id", "flow")
                .isEqualTo(expected);
        assertThat(runs).allMatch(run -> run.flow() == flow.id());
    }

    @Test
    void aRowComesBackAsItWasSaved() {
        StepRun run = journal().runs(open(1).id()).getFirst();
        Instant due = Instant.parse("2026-03-29T02:30:00.000001Z");
        Progress said = new Progress(
                42,
                Optional.of("Warte auf das BMC – 電源 🦊"),
                Document.of(Map.of("task", "/redfish/v1/Tasks/1", "n", 1)),
                Optional.of("{\"serial\": \"\\u00fc\"}"),
                Optional.of(due));
        StepRun waiting = run.started(time.instant()).waiting(said);
        journal().save(lease, waiting);
        assertThat(journal().runs(run.flow())).containsExactly(waiting);
        journal().save(lease, waiting);
        StepRun again = waiting.started(time.instant().plusSeconds(1));
        journal().save(lease, again);
        assertThat(journal().runs(run.flow())).containsExactly(again);
        assertThat(again.attempt()).isEqualTo(2);
        StepRun ended = again.ended(RunState.DONE, Progress.NONE, time.instant().plusSeconds(2));
        journal().save(lease, ended);
        assertThat(journal().runs(run.flow())).containsExactly(ended);
    }

    @Test
    void aFlowMovesWaitsAndEnds() {
        Flow flow = open(3);
        journal().move(lease, flow.id(), place(FlowState.WAITING, 2, time.instant()));
        Flow waiting = journal().find(flow.id()).orElseThrow();
        assertThat(waiting.state()).isEqualTo(FlowState.WAITING);
        assertThat(waiting.position()).isEqualTo(2);
        assertThat(waiting.reason()).contains("weil – 電源");
        assertThat(waiting.endedAt()).isEmpty();
        for (FlowState end : List.of(FlowState.DONE, FlowState.FAILED, FlowState.ABORTED)) {
            journal().move(lease, flow.id(), new Place(end, 3, Optional.empty(), Optional.empty()));
            Flow over = journal().find(flow.id()).orElseThrow();
            assertThat(over.state()).isEqualTo(end);
            assertThat(over.endedAt()).contains(time.instant());
            assertThat(over.reason()).isEmpty();
        }
    }

    @Test
    void theCurrentFlowIsTheOneThatIsNotOver() {
        assertThat(journal().current(node.uuid())).isEmpty();
        Flow first = open(1);
        assertThat(journal().current(node.uuid())).contains(first);
        journal().move(lease, first.id(), place(FlowState.DONE, 1, time.instant()));
        assertThat(journal().current(node.uuid())).isEmpty();
        Flow second = open(1);
        journal().move(lease, second.id(), place(FlowState.WAITING, 0, time.instant()));
        assertThat(journal().current(node.uuid()).map(Flow::id)).contains(second.id());
        assertThat(journal().flows(node.uuid(), 10)).extracting(Flow::id).containsExactly(second.id(), first.id());
        assertThat(journal().flows(node.uuid(), 1)).extracting(Flow::id).containsExactly(second.id());
    }

    @Test
    void somebodyCanAskToStopAFlow() {
        Flow flow = open(1);
        journal().askAbort(lease, flow.id());
        journal().askAbort(lease, flow.id());
        assertThat(journal().find(flow.id()).orElseThrow().abortAsked()).isTrue();
    }

    @Test
    void flowsThatWaitAreDueFromTheirTimeOnTheLongestDueFirst() {
        Instant now = time.instant();
        Flow late = waitingUntil(now.plusSeconds(10));
        Flow early = waitingUntil(now.plusSeconds(5));
        waitingUntil(now.plusSeconds(11));
        Flow running = open(1);
        journal().move(lease, running.id(), place(FlowState.RUNNING, 0, now));
        Flow held = open(1);
        Place unlimited = new Place(FlowState.WAITING, 0, Optional.empty(), Optional.empty());
        journal().move(lease, held.id(), unlimited);
        assertThat(journal().due(now.plusSeconds(10), 10)).extracting(Flow::id).containsExactly(early.id(), late.id());
        assertThat(journal().due(now.plusSeconds(10), 1)).extracting(Flow::id).containsExactly(early.id());
        assertThat(journal().due(now, 10)).isEmpty();
    }

    @Test
    void runningFlowsOfNodesThatNobodyHoldsAreAbandoned() {
        Flow flow = open(1);
        assertThat(journal().abandoned(10)).isEmpty();
        stores.leases().release(lease);
        assertThat(journal().abandoned(10)).containsExactly(flow);
        Lease ranOut = expiredLease(node, "cond-2");
        assertThat(journal().abandoned(10)).containsExactly(flow);
        assertThat(holds(ranOut)).isFalse();
        lease = take(node, "cond-3", LONG);
        assertThat(journal().abandoned(10)).isEmpty();
        journal().move(lease, flow.id(), place(FlowState.WAITING, 0, time.instant()));
        stores.leases().release(lease);
        assertThat(journal().abandoned(10)).isEmpty();
    }

    private Flow waitingUntil(Instant due) {
        Flow flow = open(1);
        journal().move(lease, flow.id(), place(FlowState.WAITING, 0, due));
        time.advance(Duration.ofMillis(1));
        return flow;
    }

    private static Place place(FlowState state, int position, Instant due) {
        return new Place(state, position, Optional.of("weil – 電源"), Optional.of(due));
    }
}
