package io.ferrite.conductor.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.ferrite.core.node.Node;
import io.ferrite.core.node.NodeChange;
import io.ferrite.core.node.NodeField;
import io.ferrite.core.provision.State;
import io.ferrite.core.step.FlowState;
import io.ferrite.core.step.Step;
import io.ferrite.core.step.StepRun;
import io.ferrite.core.step.StepScope;
import io.ferrite.core.store.JournalStore.Place;
import io.ferrite.core.store.Lease;
import io.ferrite.drivers.spi.value.InterfaceKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Flows whose conductor died are gone on with by another, from their journal. */
class AbandonedFlowsTest extends FlowCase {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "deploy,    DEPLOYING,  ACTIVE,     DEPLOY,     deploy,    ACTIVE",
        "rebuild,   DEPLOYING,  ACTIVE,     DEPLOY,     deploy,    ACTIVE",
        "tear down, DELETING,   AVAILABLE,  DEPLOY,     tear_down, AVAILABLE",
        "inspect,   INSPECTING, MANAGEABLE, INSPECT,    inspect,   MANAGEABLE",
        "adopt,     ADOPTING,   ACTIVE,     DEPLOY,     adopt,     ACTIVE",
        "rescue,    RESCUING,   RESCUED,    RESCUE,     rescue,    RESCUED",
        "unrescue,  UNRESCUING, ACTIVE,     RESCUE,     unrescue,  ACTIVE",
        "service,   SERVICING,  ACTIVE,     MANAGEMENT, act,       ACTIVE",
        "retired clean, CLEANING, MANAGEABLE, BIOS,     erase,     MANAGEABLE"
    })
    void eachFlowGoesOn(String kind, State state, State heading, InterfaceKind offers, String step, State end) {
        Node node = inUse(State.ACTIVE);
        abandon(node, kind, state, heading, List.of(row(node, offers, step)));
        house.await(node, end);
        assertThat(asked(node)).contains(step);
        assertThat(house.stores().journal().flows(node.uuid(), 5))
                .allSatisfy(flow -> assertThat(flow.state()).isEqualTo(FlowState.DONE));
    }

    @Test
    void aDeploymentWithoutStepsFailsAlsoThen() {
        Node node = node(State.AVAILABLE);
        abandon(node, "deploy", State.DEPLOYING, State.ACTIVE, List.of());
        assertThat(house.await(node, State.DEPLOY_FAIL).get(NodeField.LAST_ERROR))
                .isEqualTo("No deploy steps are left to run.");
    }

    private static StepRun row(Node node, InterfaceKind offers, String step) {
        Step asked = new Step(offers, step, Map.of(), new StepScope.Self());
        return StepRun.planned(0, node.uuid(), false, asked, new StepRun.Repeat(true, true));
    }

    /** Leaves the node as a conductor does that dies in the middle of the first step. */
    private static void abandon(Node node, String kind, State state, State heading, List<StepRun> rows) {
        Lease lease = house.stores()
                .leases()
                .take(node.uuid(), "the-dead-one", Duration.ofMinutes(1))
                .orElseThrow();
        long flow = house.stores().journal().open(lease, kind, heading, rows).id();
        house.stores()
                .journal()
                .runs(flow)
                .forEach(run -> house.stores().journal().save(lease, run.started(Instant.now())));
        house.stores().nodes().writeState(lease, state, Optional.of(heading), NodeChange.NONE);
        house.stores().journal().move(lease, flow, new Place(FlowState.RUNNING, 0, Optional.empty(), Optional.empty()));
        house.stores().leases().release(lease);
    }
}
