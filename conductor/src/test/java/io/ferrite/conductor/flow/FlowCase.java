package io.ferrite.conductor.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.ferrite.conductor.testing.ConductorHouse;
import io.ferrite.core.node.Document;
import io.ferrite.core.node.HistoryEntry;
import io.ferrite.core.node.Node;
import io.ferrite.core.node.NodeChange;
import io.ferrite.core.node.NodeField;
import io.ferrite.core.problem.Problem;
import io.ferrite.core.provision.State;
import io.ferrite.core.provision.Verb;
import io.ferrite.core.rpc.ProvisionDetails;
import io.ferrite.core.step.FlowState;
import io.ferrite.core.step.Step;
import io.ferrite.core.step.StepScope;
import io.ferrite.core.store.HistoryStore;
import io.ferrite.drivers.spi.ErrorKind;
import io.ferrite.drivers.spi.Memo;
import io.ferrite.drivers.spi.StepCall;
import io.ferrite.drivers.spi.StepResult;
import io.ferrite.drivers.spi.value.InterfaceKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** One conductor for all tests of a class, and the words that they share. */
abstract class FlowCase {

    static final ProvisionDetails NOTHING = new ProvisionDetails.None();

    static ConductorHouse house;

    @BeforeAll
    static void open() {
        house = new ConductorHouse();
    }

    @AfterAll
    static void close() {
        house.close();
    }

    static Node node(State state) {
        return node(state, NodeChange.NONE);
    }

    static Node node(State state, NodeChange change) {
        Node stored = house.node("n-" + UUID.randomUUID(), state);
        return change.isEmpty()
                ? stored
                : house.stores().nodes().update(stored, change).orElseThrow();
    }

    /** A node with an instance. */
    static Node inUse(State state) {
        return node(
                state,
                NodeChange.NONE
                        .set(NodeField.INSTANCE_UUID, UUID.randomUUID())
                        .set(NodeField.INSTANCE_NAME, "vm")
                        .set(NodeField.INSTANCE_INFO, Document.of(Map.of("image_source", "http://x.example/i"))));
    }

    static void step(Node node, String step, Function<StepCall, StepResult> behaviour) {
        house.driver.onStep(node.uuid(), step, behaviour);
    }

    static void fails(Node node, String step) {
        step(node, step, call -> StepResult.failed(ErrorKind.REJECTED, "Not today."));
    }

    /** The step waits, and whoever polls it is told to wait on. */
    static void waits(Node node, String step) {
        step(node, step, call -> later());
        house.driver.onPoll(node.uuid(), memo -> later());
    }

    static StepResult later() {
        return new StepResult.Waiting("At work.", 50, Duration.ofMillis(100), Memo.EMPTY);
    }

    static Step reserved(String name) {
        return new Step(InterfaceKind.POWER, name, Map.of(), new StepScope.Self());
    }

    /** The poller may hold the node for a moment. */
    static void askUntilFree(Node node, Verb verb) {
        Instant end = Instant.now().plusSeconds(20);
        while (true) {
            try {
                house.ask(node, verb, NOTHING);
                return;
            } catch (Problem busy) {
                assertThat(Instant.now()).as(busy.getMessage()).isBefore(end);
            }
        }
    }

    static FlowState newestFlow(Node node) {
        return house.stores().journal().flows(node.uuid(), 1).getFirst().state();
    }

    /** The words of what was asked of the hardware, in order, without reading its power. */
    static List<String> asked(Node node) {
        return house.driver.calls().stream()
                .filter(call -> call.endsWith(" " + node.uuid()))
                .map(call -> call.substring(0, call.lastIndexOf(' ')))
                .filter(word -> !word.equals("read"))
                .toList();
    }

    /** Severity and type of each entry in the history. */
    static List<String> told(Node node) {
        return house.stores().history().list(node.uuid(), HistoryStore.Page.first(100)).stream()
                .map(FlowCase::line)
                .toList();
    }

    private static String line(HistoryEntry entry) {
        return entry.severity() + " " + entry.type();
    }
}
