package io.ferrite.conductor.flow;

import static io.ferrite.conductor.testing.ConductorHouse.act;
import static io.ferrite.conductor.testing.ConductorHouse.onChildren;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ferrite.core.node.Node;
import io.ferrite.core.node.NodeChange;
import io.ferrite.core.node.NodeField;
import io.ferrite.core.problem.Problem;
import io.ferrite.core.problem.ProblemKind;
import io.ferrite.core.provision.State;
import io.ferrite.core.provision.Verb;
import io.ferrite.core.rpc.ProvisionDetails;
import io.ferrite.core.step.FlowState;
import io.ferrite.core.step.Step;
import io.ferrite.core.step.StepScope;
import io.ferrite.drivers.spi.StepResult;
import io.ferrite.drivers.spi.value.InterfaceKind;
import io.ferrite.drivers.spi.value.Secret;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Rescue, unrescue, service and adopt. */
class ActiveNodeFlowsTest extends FlowCase {

    private static final ProvisionDetails OPEN = new ProvisionDetails.Rescue("open sesame");

    @Test
    void rescueHandsThePasswordToTheHardwareAndUnrescueForgetsIt() {
        Node node = inUse(State.ACTIVE);
        AtomicReference<Object> seen = new AtomicReference<>();
        step(node, "rescue", call -> {
            seen.set(call.target().instanceInfo().get("rescue_password"));
            return StepResult.done();
        });
        house.ask(node, Verb.RESCUE, OPEN);
        Node rescued = house.await(node, State.RESCUED);
        assertThat(seen.get()).isEqualTo(Secret.of("open sesame"));
        assertThat(rescued.get(NodeField.TARGET_PROVISION_STATE)).isNull();
        assertThat(rescued.get(NodeField.INSTANCE_INFO).map()).containsKey("rescue_password");
        house.ask(node, Verb.UNRESCUE, NOTHING);
        Node back = house.await(node, State.ACTIVE);
        assertThat(back.get(NodeField.INSTANCE_INFO).map()).containsOnlyKeys("image_source");
        assertThat(asked(node)).containsExactly("rescue", "unrescue");
        assertThat(house.journal(node)).noneMatch(row -> row.arguments().text().contains("sesame"));
    }

    @Test
    void failuresOfRescueAndUnrescueHaveTheirStates() {
        Node node = inUse(State.ACTIVE);
        fails(node, "rescue");
        house.ask(node, Verb.RESCUE, OPEN);
        Node failed = house.await(node, State.RESCUE_FAIL);
        assertThat(failed.get(NodeField.LAST_ERROR)).isEqualTo("Failed to run rescue step rescue.rescue: Not today.");
        assertThat(failed.get(NodeField.INSTANCE_INFO).map()).doesNotContainKey("rescue_password");
        assertThat(failed.get(NodeField.MAINTENANCE)).isFalse();
        assertThat(told(node)).containsExactly("ERROR rescue");
        fails(node, "unrescue");
        house.ask(node, Verb.UNRESCUE, NOTHING);
        Node stuck = house.await(node, State.UNRESCUE_FAIL);
        assertThat(stuck.get(NodeField.LAST_ERROR)).contains("rescue.unrescue: Not today.");
        assertThat(stuck.get(NodeField.TARGET_PROVISION_STATE)).isEqualTo(State.ACTIVE);
    }

    @Test
    void aWaitingRescueCanBeAbortedAndTornDown() {
        Node node = inUse(State.ACTIVE);
        waits(node, "rescue");
        house.ask(node, Verb.RESCUE, OPEN);
        house.await(node, State.RESCUE_WAIT);
        askUntilFree(node, Verb.ABORT);
        assertThat(house.await(node, State.RESCUE_FAIL)
                        .get(NodeField.INSTANCE_INFO)
                        .map())
                .doesNotContainKey("rescue_password");
        house.ask(node, Verb.RESCUE, OPEN);
        house.await(node, State.RESCUE_WAIT);
        askUntilFree(node, Verb.DELETED);
        house.await(node, State.AVAILABLE);
    }

    @Test
    void rescueNeedsAnInterfaceThatCan() {
        Node node = node(State.ACTIVE, NodeChange.NONE.set(NodeField.interfaceOf(InterfaceKind.RESCUE), "no-rescue"));
        assertThatThrownBy(() -> house.ask(node, Verb.RESCUE, OPEN))
                .hasMessageContaining("no-rescue")
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(ProblemKind.INVALID));
        assertThat(house.read(node).get(NodeField.INSTANCE_INFO).isEmpty()).isTrue();
    }

    @Test
    void serviceRunsStepsOnTheNodeAndItsChildren() {
        Node node = inUse(State.ACTIVE);
        Node child = house.child("child-of-" + node.uuid(), node);
        house.ask(node, Verb.SERVICE, act(), onChildren("act", Map.of()), reserved("reboot"));
        house.await(node, State.ACTIVE);
        assertThat(asked(node)).containsExactly("act", "rebooting");
        assertThat(asked(child)).containsExactly("act");
        assertThat(told(node)).containsExactly("INFO servicing_start", "INFO servicing_end");
    }

    @Test
    void aFailedServiceIsAFaultUntilSomebodyLooks() {
        Node node = inUse(State.ACTIVE);
        fails(node, "act");
        house.ask(node, Verb.SERVICE, act());
        Node failed = house.await(node, State.SERVICE_FAIL);
        assertThat(failed.get(NodeField.MAINTENANCE)).isTrue();
        assertThat(failed.get(NodeField.FAULT)).isEqualTo("service failure");
        assertThat(failed.get(NodeField.SERVICE_STEP).isEmpty()).isTrue();
        assertThat(told(node)).containsExactly("INFO servicing_start", "ERROR servicing_end", "ERROR servicing");
        assertThatThrownBy(() -> house.ask(node, Verb.ABORT, NOTHING))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(ProblemKind.CONFLICT));
        house.stores().nodes().update(house.read(node), NodeChange.NONE.set(NodeField.MAINTENANCE, false));
        house.ask(node, Verb.ABORT, NOTHING);
        assertThat(house.await(node, State.ACTIVE).get(NodeField.LAST_ERROR)).contains("aborted by request");
    }

    @Test
    void aWaitingServiceIsAborted() {
        Node node = inUse(State.ACTIVE);
        waits(node, "act");
        house.ask(node, Verb.SERVICE, act());
        house.await(node, State.SERVICE_WAIT);
        askUntilFree(node, Verb.ABORT);
        Node aborted = house.await(node, State.SERVICE_FAIL);
        assertThat(aborted.get(NodeField.MAINTENANCE)).isFalse();
        assertThat(newestFlow(node)).isEqualTo(FlowState.ABORTED);
    }

    @Test
    void aStepThatMustNotBeStoppedIsWaitedFor() {
        Node node = inUse(State.ACTIVE);
        waits(node, "once");
        house.ask(
                node, Verb.SERVICE, new Step(InterfaceKind.MANAGEMENT, "once", Map.of(), new StepScope.Self()), act());
        house.await(node, State.SERVICE_WAIT);
        askUntilFree(node, Verb.ABORT);
        assertThat(house.read(node).get(NodeField.SERVICE_STEP).map()).containsEntry("abort_after", true);
        house.driver.onPoll(node.uuid(), memo -> StepResult.done());
        Node failed = house.await(node, State.SERVICE_FAIL);
        assertThat(failed.get(NodeField.LAST_ERROR)).contains("aborted by request after step management.once");
        assertThat(asked(node)).doesNotContain("act");
    }

    @Test
    void aHeldServiceGoesOnIsAbortedOrReplaced() {
        Node node = inUse(State.ACTIVE);
        house.ask(node, Verb.SERVICE, reserved("hold"), act());
        house.await(node, State.SERVICE_HOLD);
        house.ask(node, Verb.UNHOLD, NOTHING);
        house.await(node, State.ACTIVE);
        house.ask(node, Verb.SERVICE, reserved("hold"));
        house.await(node, State.SERVICE_HOLD);
        house.ask(node, Verb.SERVICE, act());
        house.await(node, State.ACTIVE);
        assertThat(asked(node)).containsExactly("act", "act");
        house.ask(node, Verb.SERVICE, reserved("hold"));
        house.await(node, State.SERVICE_HOLD);
        house.ask(node, Verb.ABORT, NOTHING);
        house.await(node, State.SERVICE_FAIL);
    }

    @Test
    void adoptTakesOnWhatIsThere() {
        Node node = node(State.MANAGEABLE);
        house.ask(node, Verb.ADOPT, NOTHING);
        house.await(node, State.ACTIVE);
        assertThat(asked(node)).containsExactly("adopt");
        assertThat(told(node)).isEmpty();
    }

    @Test
    void aFailedAdoptionCanBeTriedAgain() {
        Node node = node(State.MANAGEABLE);
        fails(node, "adopt");
        house.ask(node, Verb.ADOPT, NOTHING);
        Node failed = house.await(node, State.ADOPT_FAIL);
        assertThat(failed.get(NodeField.LAST_ERROR)).contains("deploy.adopt: Not today.");
        assertThat(told(node)).containsExactly("ERROR adoption");
        step(node, "adopt", call -> StepResult.done());
        house.ask(node, Verb.ADOPT, NOTHING);
        assertThat(house.await(node, State.ACTIVE).get(NodeField.LAST_ERROR)).isNull();
    }
}
