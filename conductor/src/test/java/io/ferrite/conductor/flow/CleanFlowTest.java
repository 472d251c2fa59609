package io.ferrite.conductor.flow;

import static io.ferrite.conductor.testing.ConductorHouse.act;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ferrite.conductor.testing.ConductorHouse;
import io.ferrite.core.node.Node;
import io.ferrite.core.node.NodeChange;
import io.ferrite.core.node.NodeField;
import io.ferrite.core.problem.Problem;
import io.ferrite.core.problem.ProblemKind;
import io.ferrite.core.provision.State;
import io.ferrite.core.provision.Verb;
import io.ferrite.core.step.FlowState;
import io.ferrite.core.step.RunState;
import io.ferrite.core.step.Step;
import io.ferrite.core.step.StepRun;
import io.ferrite.core.step.StepScope;
import io.ferrite.core.store.JournalStore.Place;
import io.ferrite.core.store.Lease;
import io.ferrite.drivers.spi.ErrorKind;
import io.ferrite.drivers.spi.Memo;
import io.ferrite.drivers.spi.StepResult;
import io.ferrite.drivers.spi.value.InterfaceKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CleanFlowTest {

    private ConductorHouse house;
    private Node node;

    @BeforeEach
    void enrol() {
        house = new ConductorHouse();
        node = house.node("machine", State.MANAGEABLE);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private static Step reserved(String name, Map<String, Object> arguments) {
        return new Step(InterfaceKind.POWER, name, arguments, new StepScope.Self());
    }

    @Test
    void comesBackToManageableAndTellsTheHistory() {
        house.ask(node, Verb.CLEAN, act(), reserved("reboot", Map.of()));
        Node cleaned = house.await(node, State.MANAGEABLE);
        assertThat(cleaned.get(NodeField.TARGET_PROVISION_STATE)).isNull();
        assertThat(cleaned.get(NodeField.CLEAN_STEP).isEmpty()).isTrue();
        assertThat(cleaned.get(NodeField.LAST_ERROR)).isNull();
        assertThat(house.history(node)).containsExactly("Steps: management.act, power.reboot.", "All steps are done.");
        assertThat(house.driver.calls()).contains("act " + node.uuid(), "rebooting " + node.uuid());
    }

    @Test
    void keepsWhatTheHardwareAnswered() {
        house.driver.onRun(node.uuid(), call -> new StepResult.Done(Map.of("bytes", List.of(1, 2))));
        house.ask(node, Verb.CLEAN, act());
        house.await(node, State.MANAGEABLE);
        assertThat(house.row(node, 0, node).progress().answer()).contains("{\"bytes\":[1,2]}");
    }

    @Test
    void staysOnItsWayToManageableThroughEveryWait() {
        house.driver.onRun(node.uuid(), call -> later());
        house.driver.onPoll(node.uuid(), memo -> later());
        house.ask(node, Verb.CLEAN, act());
        Node waiting = house.await(node, State.CLEAN_WAIT);
        assertThat(waiting.get(NodeField.TARGET_PROVISION_STATE)).isEqualTo(State.MANAGEABLE);
        assertThat(waiting.get(NodeField.CLEAN_STEP).map()).containsEntry("step", "act");
        house.driver.onPoll(node.uuid(), memo -> StepResult.done());
        house.await(node, State.MANAGEABLE);
    }

    private static StepResult later() {
        return new StepResult.Waiting("At work.", 50, Duration.ofMillis(200), Memo.EMPTY);
    }

    @Test
    void canBeAbortedWhileAStepWaits() {
        house.driver.onRun(node.uuid(), call -> later());
        house.driver.onPoll(node.uuid(), memo -> later());
        house.ask(node, Verb.CLEAN, act());
        house.await(node, State.CLEAN_WAIT);
        askUntilFree(Verb.ABORT);
        Node aborted = house.await(node, State.CLEAN_FAIL);
        assertThat(aborted.get(NodeField.LAST_ERROR)).contains("aborted by request during step management.act");
        assertThat(house.driver.calls()).contains("abort " + node.uuid());
        assertThat(house.stores().journal().flows(node.uuid(), 1).getFirst().state())
                .isEqualTo(FlowState.ABORTED);
    }

    /** The poller may hold the node, or may just have woken the flow. */
    private void askUntilFree(Verb verb) {
        Instant end = Instant.now().plusSeconds(20);
        while (true) {
            try {
                house.ask(node, verb);
                return;
            } catch (Problem busy) {
                assertThat(Instant.now()).as(busy.getMessage()).isBefore(end);
            }
        }
    }

    @Test
    void waitsForTheGivenTimeAndGoesOn() {
        house.ask(node, Verb.CLEAN, reserved("wait", Map.of("seconds", 1)), act());
        house.await(node, State.MANAGEABLE);
        assertThat(house.driver.calls()).containsExactly("act " + node.uuid());
    }

    @Test
    void holdsUntilToldToGoOnAndStillEndsManageable() {
        house.ask(node, Verb.CLEAN, reserved("hold", Map.of()), act());
        house.await(node, State.CLEAN_HOLD);
        assertThat(house.driver.calls()).isEmpty();
        house.ask(node, Verb.UNHOLD);
        house.await(node, State.MANAGEABLE);
        assertThat(house.driver.calls()).containsExactly("act " + node.uuid());
    }

    @Test
    void canBeAbortedWhileHeld() {
        house.ask(node, Verb.CLEAN, reserved("hold", Map.of()), act());
        house.await(node, State.CLEAN_HOLD);
        house.ask(node, Verb.ABORT);
        house.await(node, State.CLEAN_FAIL);
        assertThat(house.driver.calls()).isEmpty();
    }

    @Test
    void isRefusedInMaintenance() {
        house.stores().nodes().update(house.read(node), NodeChange.NONE.set(NodeField.MAINTENANCE, true));
        assertThatThrownBy(() -> house.ask(node, Verb.CLEAN, act())).hasMessageContaining("in maintenance");
    }

    @Test
    void isRefusedWithStepsThatNobodyKnowsAndTellsAllMistakes() {
        assertThatThrownBy(() -> house.ask(
                        node, Verb.CLEAN, reserved("wait", Map.of("seconds", "soon")), reserved("dance", Map.of())))
                .hasMessageContaining("whole number from 0 to 1800")
                .hasMessageContaining("does not support the clean step power.dance")
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(ProblemKind.INVALID));
    }

    @Test
    void makesANodeAvailable() {
        house.ask(node, Verb.PROVIDE);
        assertThat(house.await(node, State.AVAILABLE).get(NodeField.TARGET_PROVISION_STATE))
                .isNull();
    }

    @Test
    void goesOnWithAFlowWhoseConductorIsGone() {
        abandon("act");
        house.await(node, State.MANAGEABLE);
        assertThat(house.row(node, 0, node).attempt()).isEqualTo(2);
        assertThat(house.row(node, 0, node).state()).isEqualTo(RunState.DONE);
    }

    @Test
    void doesNotRepeatAStepThatMustNotRunTwice() {
        abandon("once");
        Node failed = house.await(node, State.CLEAN_FAIL);
        assertThat(failed.get(NodeField.LAST_ERROR)).contains("must not be run twice");
        assertThat(house.driver.calls()).isEmpty();
    }

    /** Leaves the node as a conductor does that dies in the middle of {@code step}. */
    private void abandon(String step) {
        Lease lease = house.stores()
                .leases()
                .take(node.uuid(), "the-dead-one", Duration.ofMinutes(1))
                .orElseThrow();
        Step asked = new Step(InterfaceKind.MANAGEMENT, step, Map.of(), new StepScope.Self());
        StepRun row = StepRun.planned(0, node.uuid(), false, asked, new StepRun.Repeat(step.equals("act"), false));
        long flow = house.stores()
                .journal()
                .open(lease, "manual clean", State.MANAGEABLE, List.of(row))
                .id();
        StepRun stored = house.stores().journal().runs(flow).getFirst();
        house.stores().journal().save(lease, stored.started(Instant.now()));
        house.stores().nodes().writeState(lease, State.CLEANING, Optional.of(State.MANAGEABLE), NodeChange.NONE);
        house.stores().journal().move(lease, flow, new Place(FlowState.RUNNING, 0, Optional.empty(), Optional.empty()));
        house.stores().leases().release(lease);
    }

    @Test
    void failsWithTheReasonOfAStepOnTheNodeItself() {
        house.driver.onRun(node.uuid(), call -> StepResult.failed(ErrorKind.REJECTED, "Not today."));
        house.ask(node, Verb.CLEAN, act());
        assertThat(house.await(node, State.CLEAN_FAIL).get(NodeField.LAST_ERROR))
                .isEqualTo("Failed to run clean step management.act: Not today.");
    }
}
