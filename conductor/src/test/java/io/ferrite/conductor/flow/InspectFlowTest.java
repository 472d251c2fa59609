package io.ferrite.conductor.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ferrite.conductor.testing.ScriptedDriver;
import io.ferrite.core.node.Document;
import io.ferrite.core.node.Inventory;
import io.ferrite.core.node.Node;
import io.ferrite.core.node.NodeChange;
import io.ferrite.core.node.NodeField;
import io.ferrite.core.provision.State;
import io.ferrite.core.provision.Verb;
import io.ferrite.drivers.spi.Inspected;
import io.ferrite.drivers.spi.StepResult;
import io.ferrite.drivers.spi.value.InterfaceKind;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InspectFlowTest extends FlowCase {

    private static final Inspected FOUND =
            new Inspected(Map.of("cpus", 4), Map.of("cpu", Map.of("count", 4)), Map.of("all_interfaces", Map.of()));

    private static Node slow() {
        return node(
                State.MANAGEABLE,
                NodeChange.NONE.set(NodeField.interfaceOf(InterfaceKind.INSPECT), ScriptedDriver.SLOW));
    }

    @Test
    void whatWasFoundIsKept() {
        Node node =
                node(State.MANAGEABLE, NodeChange.NONE.set(NodeField.PROPERTIES, Document.of(Map.of("color", "red"))));
        house.driver.finds(node.uuid(), FOUND);
        house.ask(node, Verb.INSPECT, NOTHING);
        Node inspected = house.await(node, State.MANAGEABLE);
        assertThat(inspected.get(NodeField.PROPERTIES).map())
                .containsEntry("color", "red")
                .containsEntry("cpus", 4);
        assertThat(inspected.get(NodeField.INSPECTION_STARTED_AT)).isNull();
        assertThat(inspected.get(NodeField.INSPECTION_FINISHED_AT)).isNotNull();
        Inventory stored = house.stores().inventories().find(node.uuid()).orElseThrow();
        assertThat(stored.inventory().map()).isEqualTo(Map.of("cpu", Map.of("count", 4)));
        assertThat(stored.pluginData().map()).isEqualTo(Map.of("all_interfaces", Map.of()));
        assertThat(told(node)).isEmpty();
    }

    @Test
    void findingNothingStoresNothing() {
        Node node = node(State.INSPECT_FAIL);
        house.ask(node, Verb.INSPECT, NOTHING);
        house.await(node, State.MANAGEABLE);
        assertThat(house.stores().inventories().find(node.uuid())).isEmpty();
    }

    @Test
    void aFailureLeavesNoMaintenance() {
        Node node = node(State.MANAGEABLE);
        house.driver.kill(node.uuid());
        house.ask(node, Verb.INSPECT, NOTHING);
        Node failed = house.await(node, State.INSPECT_FAIL);
        assertThat(failed.get(NodeField.LAST_ERROR)).contains("inspect.inspect").contains("does not answer");
        assertThat(failed.get(NodeField.INSPECTION_STARTED_AT)).isNull();
        assertThat(failed.get(NodeField.INSPECTION_FINISHED_AT)).isNull();
        assertThat(failed.get(NodeField.MAINTENANCE)).isFalse();
        assertThat(told(node)).containsExactly("ERROR inspection");
    }

    @Test
    void oneThatTakesLongWaitsAndItsAnswerCounts() {
        Node node = slow();
        waits(node, "inspect");
        house.ask(node, Verb.INSPECT, NOTHING);
        Node waiting = house.await(node, State.INSPECT_WAIT);
        assertThat(waiting.get(NodeField.INSPECTION_STARTED_AT)).isNotNull();
        house.driver.onPoll(node.uuid(), memo -> new StepResult.Done(FOUND.answer()));
        assertThat(house.await(node, State.MANAGEABLE).get(NodeField.PROPERTIES).map())
                .containsEntry("cpus", 4);
        assertThat(house.stores().inventories().find(node.uuid())).isPresent();
    }

    @Test
    void oneThatWaitsCanBeAborted() {
        Node node = slow();
        waits(node, "inspect");
        house.ask(node, Verb.INSPECT, NOTHING);
        house.await(node, State.INSPECT_WAIT);
        askUntilFree(node, Verb.ABORT);
        Node aborted = house.await(node, State.INSPECT_FAIL);
        assertThat(aborted.get(NodeField.LAST_ERROR)).contains("aborted by request");
        assertThat(asked(node)).contains("abort");
    }

    @Test
    void aNodeWithoutInspectionIsRefused() {
        Node node =
                node(State.MANAGEABLE, NodeChange.NONE.set(NodeField.interfaceOf(InterfaceKind.INSPECT), "no-inspect"));
        assertThatThrownBy(() -> house.ask(node, Verb.INSPECT, NOTHING)).hasMessageContaining("no-inspect");
        assertThat(house.read(node).state()).isEqualTo(State.MANAGEABLE);
    }
}
