package io.ferrite.conductor.flow;

import static io.ferrite.conductor.testing.ConductorHouse.onChildren;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ferrite.conductor.testing.ConductorHouse;
import io.ferrite.core.node.Node;
import io.ferrite.core.node.NodeChange;
import io.ferrite.core.node.NodeField;
import io.ferrite.core.problem.Problem;
import io.ferrite.core.provision.State;
import io.ferrite.core.provision.Verb;
import io.ferrite.core.step.RunState;
import io.ferrite.core.step.Step;
import io.ferrite.core.step.StepScope;
import io.ferrite.drivers.spi.DriverException;
import io.ferrite.drivers.spi.ErrorKind;
import io.ferrite.drivers.spi.Memo;
import io.ferrite.drivers.spi.StepResult;
import io.ferrite.drivers.spi.value.InterfaceKind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChildStepsTest {

    private ConductorHouse house;
    private Node host;
    private Node left;
    private Node right;

    @BeforeEach
    void enrol() {
        house = new ConductorHouse();
        host = house.node("host", State.MANAGEABLE);
        left = house.child("left", host);
        right = house.child("right", host);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void runOnAllChildrenAndNotOnTheHost() {
        house.ask(host, Verb.CLEAN, onChildren("set_boot_device", Map.of("device", "pxe")));
        house.await(host, State.MANAGEABLE);
        assertThat(house.driver.calls())
                .containsExactlyInAnyOrder("boot pxe " + left.uuid(), "boot pxe " + right.uuid());
        assertThat(house.journal(host)).hasSize(2).allMatch(row -> row.state() == RunState.DONE && row.onChild());
    }

    @Test
    void runAtTheSameTime() {
        CyclicBarrier bothAreRunning = new CyclicBarrier(2);
        house.driver.onRun(left.uuid(), call -> meet(bothAreRunning));
        house.driver.onRun(right.uuid(), call -> meet(bothAreRunning));
        house.ask(host, Verb.CLEAN, onChildren("act", Map.of()));
        house.await(host, State.MANAGEABLE);
        assertThat(house.journal(host)).allMatch(row -> row.state() == RunState.DONE);
    }

    private static StepResult meet(CyclicBarrier barrier) {
        try {
            barrier.await(15, TimeUnit.SECONDS);
            return StepResult.done();
        } catch (InterruptedException | BrokenBarrierException | TimeoutException alone) {
            return StepResult.failed(ErrorKind.BROKEN, "The other child was not running.");
        }
    }

    @Test
    void keepTheOutcomeOfTheOthersWhenOneFails() {
        house.driver.onRun(right.uuid(), call -> StepResult.failed(ErrorKind.REJECTED, "No such firmware."));
        house.ask(host, Verb.CLEAN, onChildren("act", Map.of()), ConductorHouse.act());
        Node failed = house.await(host, State.CLEAN_FAIL);
        assertThat(failed.get(NodeField.LAST_ERROR))
                .isEqualTo(
                        "Failed to run clean step management.act on 1 of 2 child nodes: right (%s): No such firmware."
                                .formatted(right.uuid()));
        assertThat(failed.get(NodeField.MAINTENANCE)).isTrue();
        assertThat(failed.get(NodeField.FAULT)).isEqualTo("clean failure");
        assertThat(house.row(host, 0, left).state()).isEqualTo(RunState.DONE);
        assertThat(house.row(host, 0, right).progress().reason()).contains("No such firmware.");
        assertThat(house.row(host, 1, host).state()).isEqualTo(RunState.SKIPPED);
        assertThat(house.history(host)).contains(failed.get(NodeField.LAST_ERROR));
    }

    @Test
    void failWhereAChildIsInMaintenance() {
        house.stores().nodes().update(house.read(left), NodeChange.NONE.set(NodeField.MAINTENANCE, true));
        house.ask(host, Verb.CLEAN, onChildren("act", Map.of()));
        Node failed = house.await(host, State.CLEAN_FAIL);
        assertThat(failed.get(NodeField.LAST_ERROR)).contains("left", "The node is in maintenance.");
        assertThat(house.row(host, 0, right).state()).isEqualTo(RunState.DONE);
    }

    @Test
    void failWhereTheChildIsInTheMiddleOfAnOperationOfItsOwn() {
        Step wait = new Step(InterfaceKind.POWER, "wait", Map.of("seconds", 30), new StepScope.Self());
        house.ask(left, Verb.CLEAN, wait);
        house.await(left, State.CLEAN_WAIT);
        house.ask(host, Verb.CLEAN, onChildren("act", Map.of()));
        Node failed = house.await(host, State.CLEAN_FAIL);
        assertThat(failed.get(NodeField.LAST_ERROR)).contains("left", "it is in state \"clean wait\"");
        assertThat(house.driver.calls()).containsExactly("act " + right.uuid());
    }

    @Test
    void failWhereTheChildHasLeftTheFamilyMeanwhile() {
        Step hold = new Step(InterfaceKind.POWER, "hold", Map.of(), new StepScope.Self());
        house.ask(host, Verb.CLEAN, hold, onChildren("act", Map.of()));
        house.await(host, State.CLEAN_HOLD);
        house.stores().nodes().update(house.read(left), NodeChange.NONE.set(NodeField.PARENT_NODE, null));
        house.ask(host, Verb.UNHOLD);
        assertThat(house.await(host, State.CLEAN_FAIL).get(NodeField.LAST_ERROR))
                .contains("left", "has left the family");
        assertThat(house.driver.calls()).containsExactly("act " + right.uuid());
    }

    @Test
    void failWhereAnotherOperationHoldsTheChild() {
        house.takeAsSomebody(left);
        house.ask(host, Verb.CLEAN, onChildren("act", Map.of()));
        Node failed = house.await(host, State.CLEAN_FAIL);
        assertThat(failed.get(NodeField.LAST_ERROR)).contains("Node left is locked by host somebody");
        assertThat(house.row(host, 0, right).state()).isEqualTo(RunState.DONE);
    }

    @Test
    void failWhereTheBmcOfAChildIsSilent() {
        house.driver.kill(left.uuid());
        house.ask(host, Verb.CLEAN, onChildren("act", Map.of()));
        Node failed = house.await(host, State.CLEAN_FAIL);
        assertThat(failed.get(NodeField.LAST_ERROR)).contains("The BMC of left does not answer.");
    }

    @Test
    void joinChildrenThatWaitAndPollEachUntilItIsDone() {
        AtomicInteger polls = new AtomicInteger();
        house.driver.onRun(left.uuid(), call -> waiting(1));
        house.driver.onPoll(left.uuid(), memo -> {
            if (polls.incrementAndGet() < 3) {
                return waiting((int) memo.values().get("round") + 1);
            }
            return StepResult.done();
        });
        house.ask(host, Verb.CLEAN, onChildren("act", Map.of()), ConductorHouse.act());
        house.await(host, State.MANAGEABLE);
        assertThat(polls).hasValue(3);
        List<String> calls = house.driver.calls();
        assertThat(calls.getLast()).isEqualTo("act " + host.uuid());
        assertThat(calls.stream().filter(("act " + right.uuid())::equals)).hasSize(1);
    }

    @Test
    void askAMachineAgainThatIsSilentBetweenPolls() {
        AtomicInteger polls = new AtomicInteger();
        house.driver.onRun(left.uuid(), call -> waiting(1));
        house.driver.onPoll(left.uuid(), memo -> {
            if (polls.incrementAndGet() == 1) {
                throw new DriverException(ErrorKind.UNREACHABLE, "Restarting.");
            }
            return StepResult.done();
        });
        house.ask(host, Verb.CLEAN, onChildren("act", Map.of()));
        house.await(host, State.MANAGEABLE);
        assertThat(polls).hasValue(2);
    }

    private static StepResult waiting(int round) {
        return new StepResult.Waiting(
                "The card is at work.", 10, Duration.ofMillis(20), new Memo(Map.of("round", round)));
    }

    @Test
    void runOnlyOnTheChildrenOfTheLimit() {
        Step step = new Step(InterfaceKind.MANAGEMENT, "act", Map.of(), new StepScope.Children(List.of(right.uuid())));
        house.ask(host, Verb.CLEAN, step);
        house.await(host, State.MANAGEABLE);
        assertThat(house.driver.calls()).containsExactly("act " + right.uuid());
    }

    @Test
    void areRefusedForANodeThatIsNoChild() {
        UUID stranger = house.node("stranger", State.MANAGEABLE).uuid();
        Step step = new Step(InterfaceKind.MANAGEMENT, "act", Map.of(), new StepScope.Children(List.of(stranger)));
        assertThatThrownBy(() -> house.ask(host, Verb.CLEAN, step))
                .isInstanceOf(Problem.class)
                .hasMessageContaining(stranger.toString())
                .hasMessageContaining("no child of node host");
        assertThat(house.read(host).state()).isEqualTo(State.MANAGEABLE);
        assertThat(house.read(host).get(NodeField.RESERVATION)).isNull();
    }

    @Test
    void areRefusedWhereThereAreNoChildren() {
        Node alone = house.node("alone", State.MANAGEABLE);
        assertThatThrownBy(() -> house.ask(alone, Verb.CLEAN, onChildren("act", Map.of())))
                .hasMessageContaining("node alone has none");
    }

    @Test
    void areCheckedOnEachChildBeforeAnythingHappens() {
        assertThatThrownBy(() -> house.ask(
                        host,
                        Verb.CLEAN,
                        onChildren("fly", Map.of()),
                        onChildren("set_boot_device", Map.of("colour", "red"))))
                .hasMessageContaining("Node left does not support the clean step management.fly")
                .hasMessageContaining("Node right does not support the clean step management.fly")
                .hasMessageContaining("colour");
        assertThat(house.driver.calls()).isEmpty();
        assertThat(house.read(host).state()).isEqualTo(State.MANAGEABLE);
    }

    @Test
    void canBePowerSteps() {
        Step off = new Step(InterfaceKind.POWER, "power_off", Map.of(), new StepScope.Children(List.of()));
        Step reboot = new Step(InterfaceKind.POWER, "reboot", Map.of(), new StepScope.Children(List.of()));
        house.ask(host, Verb.CLEAN, reboot, off);
        house.await(host, State.MANAGEABLE);
        assertThat(house.driver.calls())
                .contains("rebooting " + left.uuid(), "power off " + left.uuid(), "power off " + right.uuid());
        assertThat(house.read(left).get(NodeField.POWER_STATE)).isEqualTo("power off");
    }
}
