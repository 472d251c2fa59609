package io.ferrite.conductor.flow;

import static io.ferrite.conductor.testing.ConductorHouse.act;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ferrite.core.node.Document;
import io.ferrite.core.node.Node;
import io.ferrite.core.node.NodeChange;
import io.ferrite.core.node.NodeField;
import io.ferrite.core.problem.Problem;
import io.ferrite.core.problem.ProblemKind;
import io.ferrite.core.provision.State;
import io.ferrite.core.provision.Verb;
import io.ferrite.core.rpc.ProvisionDetails;
import io.ferrite.core.step.FlowState;
import io.ferrite.core.step.RankedStep;
import io.ferrite.core.step.Step;
import io.ferrite.core.step.StepScope;
import io.ferrite.core.store.HistoryStore;
import io.ferrite.drivers.spi.StepResult;
import io.ferrite.drivers.spi.value.InterfaceKind;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class DeployFlowTest extends FlowCase {

    private static ProvisionDetails with(RankedStep... steps) {
        return new ProvisionDetails.Deployment(Arrays.asList(steps), null);
    }

    private static RankedStep ranked(InterfaceKind kind, String name, int priority) {
        return new RankedStep(new Step(kind, name, Map.of(), new StepScope.Self()), priority);
    }

    @Test
    void runsTheHardwaresOwnStepsByPriorityAndEndsActive() {
        Node node = node(State.AVAILABLE);
        house.ask(node, Verb.ACTIVE, with());
        Node active = house.await(node, State.ACTIVE);
        assertThat(active.get(NodeField.TARGET_PROVISION_STATE)).isNull();
        assertThat(active.get(NodeField.DEPLOY_STEP).isEmpty()).isTrue();
        assertThat(asked(node)).containsExactly("deploy", "finish");
        assertThat(told(node)).containsExactly("INFO deployment_start", "INFO deployment_end");
    }

    @Test
    void stepsOfTheRequestStandBetweenThemAndInPlaceOfThem() {
        Node node = node(State.AVAILABLE);
        house.ask(
                node,
                Verb.ACTIVE,
                with(
                        ranked(InterfaceKind.MANAGEMENT, "act", 150),
                        ranked(InterfaceKind.DEPLOY, "finish", 110),
                        new RankedStep(reserved("power_off"), 1)));
        house.await(node, State.ACTIVE);
        assertThat(asked(node)).containsExactly("act", "finish", "deploy", "power off");
    }

    @Test
    void priorityZeroTakesAStepOut() {
        Node node = node(State.AVAILABLE);
        house.ask(node, Verb.ACTIVE, with(ranked(InterfaceKind.DEPLOY, "finish", 0)));
        house.await(node, State.ACTIVE);
        assertThat(asked(node)).containsExactly("deploy");
    }

    @Test
    void withoutAnyStepNothingIsDeployedAndTheNodeSaysSo() {
        Node node = node(State.AVAILABLE);
        house.ask(
                node,
                Verb.ACTIVE,
                with(ranked(InterfaceKind.DEPLOY, "deploy", 0), ranked(InterfaceKind.DEPLOY, "finish", 0)));
        Node failed = house.await(node, State.DEPLOY_FAIL);
        assertThat(failed.get(NodeField.LAST_ERROR)).isEqualTo("No deploy steps are left to run.");
        assertThat(failed.get(NodeField.TARGET_PROVISION_STATE)).isEqualTo(State.ACTIVE);
        assertThat(told(node)).containsExactly("ERROR deploying");
    }

    @Test
    void aFailedStepEndsInDeployFailedWithoutMaintenance() {
        Node node = node(State.AVAILABLE);
        fails(node, "deploy");
        house.ask(node, Verb.ACTIVE, with());
        Node failed = house.await(node, State.DEPLOY_FAIL);
        assertThat(failed.get(NodeField.LAST_ERROR)).isEqualTo("Failed to run deploy step deploy.deploy: Not today.");
        assertThat(failed.get(NodeField.MAINTENANCE)).isFalse();
        assertThat(failed.get(NodeField.FAULT)).isNull();
        assertThat(asked(node)).containsExactly("deploy");
        assertThat(told(node)).containsExactly("INFO deployment_start", "ERROR deployment_end", "ERROR deploying");
        assertThat(newestFlow(node)).isEqualTo(FlowState.FAILED);
    }

    @Test
    void aRebuildRunsTheSameSteps() {
        Node node = inUse(State.ACTIVE);
        house.ask(node, Verb.REBUILD, with());
        Node rebuilt = house.await(node, State.ACTIVE);
        assertThat(rebuilt.get(NodeField.INSTANCE_UUID)).isNotNull();
        assertThat(asked(node)).containsExactly("deploy", "finish");
    }

    @Test
    void aConfigDriveIsKeptAndReachesTheHardwareAsASecret() {
        Node node = node(State.AVAILABLE);
        AtomicReference<Object> seen = new AtomicReference<>();
        step(node, "deploy", call -> {
            seen.set(call.target().instanceInfo().get("configdrive"));
            return StepResult.done();
        });
        house.ask(node, Verb.ACTIVE, new ProvisionDetails.Deployment(List.of(), "YWJj"));
        Node active = house.await(node, State.ACTIVE);
        assertThat(active.get(NodeField.INSTANCE_INFO).map()).containsEntry("configdrive", "YWJj");
        assertThat(String.valueOf(seen.get())).doesNotContain("YWJj");
        house.ask(node, Verb.REBUILD, new ProvisionDetails.Deployment(List.of(), ""));
        assertThat(house.await(node, State.ACTIVE).get(NodeField.INSTANCE_INFO).map())
                .containsEntry("configdrive", "YWJj");
    }

    @Test
    void anImageAtAnAddressIsOneOfAWholeDiskUnlessItsKernelComesBesideIt() {
        Node whole = inUse(State.AVAILABLE);
        house.ask(whole, Verb.ACTIVE, with());
        assertThat(house.await(whole, State.ACTIVE).get(NodeField.INSTANCE_INFO).map())
                .containsEntry("image_type", "whole-disk");
        Map<String, Object> parts =
                Map.of("image_source", "http://x/i", "kernel", "http://x/k", "ramdisk", "http://x/r");
        Node part = node(State.AVAILABLE, NodeChange.NONE.set(NodeField.INSTANCE_INFO, Document.of(parts)));
        house.ask(part, Verb.ACTIVE, with());
        assertThat(house.await(part, State.ACTIVE).get(NodeField.INSTANCE_INFO).map())
                .containsEntry("image_type", "partition");
    }

    @Test
    void theHistoryTellsTheStateInWhichItHappened() {
        Node node = node(State.AVAILABLE);
        fails(node, "deploy");
        house.ask(node, Verb.ACTIVE, with());
        house.await(node, State.DEPLOY_FAIL);
        assertThat(house.stores().history().list(node.uuid(), HistoryStore.Page.first(10)))
                .hasSize(3)
                .allSatisfy(entry -> {
                    assertThat(entry.during().state()).contains(State.DEPLOYING);
                    assertThat(entry.during().target()).contains(State.ACTIVE);
                    assertThat(entry.during().lasted().orElseThrow()).isBetween(Duration.ZERO, Duration.ofMinutes(1));
                });
    }

    @Test
    void mistakesAreToldBeforeAnythingHappens() {
        Node node = node(State.AVAILABLE);
        assertRefused(
                node, with(ranked(InterfaceKind.BIOS, "dance", 5)), "does not support the deploy step bios.dance");
        assertRefused(
                node, with(ranked(InterfaceKind.BIOS, "dance", 0)), "does not support the deploy step bios.dance");
        assertRefused(node, with(ranked(InterfaceKind.DEPLOY, "deploy", 5)), "only be taken out");
        Step odd = new Step(InterfaceKind.DEPLOY, "deploy", Map.of("x", 1), new StepScope.Self());
        assertRefused(node, with(new RankedStep(odd, 0)), "has no argument 'x'");
        RankedStep twice = new RankedStep(act(), 5);
        assertRefused(node, with(twice, twice), "more than once");
        assertThat(house.read(node).state()).isEqualTo(State.AVAILABLE);
        assertThat(house.stores().journal().flows(node.uuid(), 1)).isEmpty();
    }

    private static void assertRefused(Node node, ProvisionDetails details, String why) {
        assertThatThrownBy(() -> house.ask(node, Verb.ACTIVE, details))
                .hasMessageContaining(why)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(ProblemKind.INVALID));
    }

    @Test
    void aWaitingDeploymentShowsItAndCanBeAborted() {
        Node node = node(State.AVAILABLE);
        waits(node, "deploy");
        house.ask(node, Verb.ACTIVE, with());
        Node waiting = house.await(node, State.DEPLOY_WAIT);
        assertThat(waiting.get(NodeField.TARGET_PROVISION_STATE)).isEqualTo(State.ACTIVE);
        assertThat(waiting.get(NodeField.DEPLOY_STEP).map()).containsEntry("step", "deploy");
        askUntilFree(node, Verb.ABORT);
        Node aborted = house.await(node, State.DEPLOY_FAIL);
        assertThat(aborted.get(NodeField.LAST_ERROR)).contains("aborted by request during step deploy.deploy");
        assertThat(asked(node)).contains("abort").doesNotContain("finish");
        assertThat(newestFlow(node)).isEqualTo(FlowState.ABORTED);
    }

    @Test
    void lookingAfterAWaitingStepDoesNotTouchTheState() {
        Node node = node(State.AVAILABLE);
        waits(node, "deploy");
        house.ask(node, Verb.ACTIVE, with());
        Node waiting = house.await(node, State.DEPLOY_WAIT);
        house.driver.onPoll(node.uuid(), memo -> asked(node).size() > 4 ? StepResult.done() : later());
        Node active = house.await(node, State.ACTIVE);
        assertThat(asked(node)).containsSubsequence("deploy", "poll", "poll", "finish");
        assertThat(active.get(NodeField.ROW_VERSION) - waiting.get(NodeField.ROW_VERSION))
                .as("changes that clients could see: back at work, the next step, its end")
                .isLessThanOrEqualTo(4);
    }

    @Test
    void aHeldDeploymentGoesOnOrIsAborted() {
        Node node = node(State.AVAILABLE);
        ProvisionDetails held = with(new RankedStep(reserved("hold"), 50));
        house.ask(node, Verb.ACTIVE, held);
        house.await(node, State.DEPLOY_HOLD);
        assertThat(asked(node)).containsExactly("deploy");
        house.ask(node, Verb.UNHOLD, NOTHING);
        house.await(node, State.ACTIVE);
        assertThat(asked(node)).containsExactly("deploy", "finish");
        house.ask(node, Verb.REBUILD, held);
        house.await(node, State.DEPLOY_HOLD);
        house.ask(node, Verb.ABORT, NOTHING);
        house.await(node, State.DEPLOY_FAIL);
    }

    @Test
    void maintenanceAndProtectionStandInTheWay() {
        Node cared = node(State.AVAILABLE, NodeChange.NONE.set(NodeField.MAINTENANCE, true));
        assertRefused(cared, with(), "in maintenance");
        Node safe = node(State.ACTIVE, NodeChange.NONE.set(NodeField.PROTECTED, true));
        assertThatThrownBy(() -> house.ask(safe, Verb.REBUILD, with()))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(ProblemKind.FORBIDDEN));
    }

    @Test
    void noMoreNodesAreDeployedThanThereIsRoomFor() {
        List<Node> full = List.of(node(State.DEPLOYING), node(State.DEPLOYING), node(State.DEPLOY_WAIT));
        Node node = node(State.AVAILABLE);
        assertThatThrownBy(() -> house.ask(node, Verb.ACTIVE, with()))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(ProblemKind.CAPACITY));
        assertThat(house.read(node).state()).isEqualTo(State.AVAILABLE);
        full.forEach(each -> assertThat(house.stores().nodes().delete(each)).isTrue());
        house.ask(node, Verb.ACTIVE, with());
        house.await(node, State.ACTIVE);
    }
}
