package io.ferrite.conductor.flow;

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
import io.ferrite.core.step.Flow;
import io.ferrite.core.step.FlowState;
import io.ferrite.drivers.spi.StepResult;
import java.util.List;
import org.junit.jupiter.api.Test;

class TearDownFlowTest extends FlowCase {

    private static void assertNoInstance(Node node) {
        assertThat(node.get(NodeField.INSTANCE_UUID)).isNull();
        assertThat(node.get(NodeField.INSTANCE_NAME)).isNull();
        assertThat(node.get(NodeField.INSTANCE_INFO).isEmpty()).isTrue();
    }

    @Test
    void theInstanceGoesAndTheMachineIsCleaned() {
        Node node = inUse(State.ACTIVE);
        house.ask(node, Verb.DELETED, NOTHING);
        Node free = house.await(node, State.AVAILABLE);
        assertNoInstance(free);
        assertThat(free.get(NodeField.TARGET_PROVISION_STATE)).isNull();
        assertThat(free.get(NodeField.LAST_ERROR)).isNull();
        assertThat(asked(node)).containsExactly("tear_down", "erase");
        assertThat(told(node)).containsExactly("INFO automated_cleaning_start", "INFO automated_cleaning_end");
        assertThat(house.stores().journal().flows(node.uuid(), 5).stream()
                        .map(Flow::state)
                        .toList())
                .containsExactly(FlowState.DONE, FlowState.DONE);
    }

    @Test
    void withoutAutomatedCleaningItIsAvailableAtOnce() {
        Node node = inUse(State.DEPLOY_FAIL);
        house.stores().nodes().update(node, NodeChange.NONE.set(NodeField.AUTOMATED_CLEAN, false));
        house.ask(node, Verb.DELETED, NOTHING);
        assertNoInstance(house.await(node, State.AVAILABLE));
        assertThat(asked(node)).containsExactly("tear_down");
        assertThat(told(node)).isEmpty();
    }

    @Test
    void aRetiredNodeIsNotOfferedAgain() {
        Node node = inUse(State.ACTIVE);
        house.stores().nodes().update(node, NodeChange.NONE.set(NodeField.RETIRED, true));
        house.ask(node, Verb.DELETED, NOTHING);
        assertNoInstance(house.await(node, State.MANAGEABLE));
        assertThat(asked(node)).containsExactly("tear_down", "erase");
    }

    @Test
    void aFailureEndsInErrorWithoutTheInstance() {
        Node node = inUse(State.ACTIVE);
        fails(node, "tear_down");
        house.ask(node, Verb.DELETED, NOTHING);
        Node failed = house.await(node, State.ERROR);
        assertNoInstance(failed);
        assertThat(failed.get(NodeField.TARGET_PROVISION_STATE)).isNull();
        assertThat(failed.get(NodeField.MAINTENANCE)).isFalse();
        assertThat(failed.get(NodeField.LAST_ERROR))
                .isEqualTo("Failed to run tear down step deploy.tear_down: Not today.");
        assertThat(told(node)).containsExactly("ERROR unprovision");
    }

    @Test
    void aFailureOfTheCleaningIsOneOfTheCleaning() {
        Node node = inUse(State.ACTIVE);
        fails(node, "erase");
        house.ask(node, Verb.DELETED, NOTHING);
        Node failed = house.await(node, State.CLEAN_FAIL);
        assertNoInstance(failed);
        assertThat(failed.get(NodeField.FAULT)).isEqualTo("clean failure");
        assertThat(failed.get(NodeField.MAINTENANCE)).isTrue();
        assertThat(failed.get(NodeField.TARGET_PROVISION_STATE)).isEqualTo(State.AVAILABLE);
    }

    @Test
    void aWaitingDeploymentIsGivenUpForIt() {
        Node node = node(State.AVAILABLE);
        waits(node, "deploy");
        house.ask(node, Verb.ACTIVE, new ProvisionDetails.Deployment(List.of(), null));
        house.await(node, State.DEPLOY_WAIT);
        askUntilFree(node, Verb.DELETED);
        house.await(node, State.AVAILABLE);
        assertThat(asked(node)).contains("abort", "tear_down", "erase").doesNotContain("finish");
        assertThat(house.stores().journal().flows(node.uuid(), 5).stream()
                        .map(flow -> flow.kind() + " " + flow.state().text())
                        .toList())
                .containsExactly("automated clean done", "tear down done", "deploy aborted");
    }

    @Test
    void whatTakesLongIsPolledWhileTheNodeIsDeleting() {
        Node node = inUse(State.ACTIVE);
        waits(node, "tear_down");
        house.ask(node, Verb.DELETED, NOTHING);
        assertThat(house.await(node, State.DELETING).get(NodeField.TARGET_PROVISION_STATE))
                .isEqualTo(State.AVAILABLE);
        house.driver.onPoll(node.uuid(), memo -> StepResult.done());
        house.await(node, State.AVAILABLE);
    }

    @Test
    void aProtectedNodeKeepsItsInstance() {
        Node node = inUse(State.ACTIVE);
        house.stores().nodes().update(node, NodeChange.NONE.set(NodeField.PROTECTED, true));
        assertThatThrownBy(() -> house.ask(node, Verb.DELETED, NOTHING))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(ProblemKind.FORBIDDEN));
        assertThat(house.read(node).get(NodeField.INSTANCE_UUID)).isNotNull();
    }

    @Test
    void noMoreNodesAreTornDownThanThereIsRoomFor() {
        List<Node> full = List.of(node(State.CLEAN_WAIT), node(State.DELETING));
        Node node = inUse(State.ACTIVE);
        assertThatThrownBy(() -> house.ask(node, Verb.DELETED, NOTHING))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(ProblemKind.CAPACITY));
        full.forEach(each -> assertThat(house.stores().nodes().delete(each)).isTrue());
    }
}
