package io.ferrite.conductor.management;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ferrite.conductor.testing.ConductorHouse;
import io.ferrite.core.node.BiosEntry;
import io.ferrite.core.node.Document;
import io.ferrite.core.node.FirmwareEntry;
import io.ferrite.core.node.Node;
import io.ferrite.core.node.NodeChange;
import io.ferrite.core.node.NodeField;
import io.ferrite.core.provision.State;
import io.ferrite.core.provision.Verb;
import io.ferrite.core.rpc.Command.AskHardware;
import io.ferrite.core.rpc.HardwareRequest;
import io.ferrite.core.rpc.HardwareRequest.CallVendor;
import io.ferrite.core.rpc.Reply;
import io.ferrite.core.step.Step;
import io.ferrite.core.step.StepScope;
import io.ferrite.drivers.spi.ErrorKind;
import io.ferrite.drivers.spi.value.InterfaceKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Vendor methods, and what is kept of what machines say of themselves. */
class VendorAndReadingsTest {

    private final Gadget gadget = new Gadget();
    private ConductorHouse house;
    private Node node;

    @BeforeEach
    void enrol() {
        house = new ConductorHouse(gadget);
        node = gadget(State.MANAGEABLE, Optional.empty());
    }

    private Node gadget(State state, Optional<Node> parent) {
        return house.stores()
                .nodes()
                .insert(NodeChange.NONE
                        .set(NodeField.DRIVER, Gadget.TYPE)
                        .set(NodeField.DRIVER_INFO, Document.of(Map.of("gadget_address", "10.0.0.1")))
                        .set(NodeField.PARENT_NODE, parent.map(Node::uuid).orElse(null))
                        .set(NodeField.PROVISION_STATE, state));
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void methodsAreListedAsClientsKnowThem() {
        Map<?, ?> methods = (Map<?, ?>) ((Reply.Answer) ask(new HardwareRequest.ListVendorMethods())).value();
        assertThat(methods).hasSize(4);
        assertThat(methods.get("swap"))
                .isEqualTo(Map.of(
                        "http_methods",
                        List.of("POST", "PUT"),
                        "async",
                        false,
                        "description",
                        "Swaps the word.",
                        "attach",
                        false,
                        "require_exclusive_lock",
                        true));
        assertThat(((Map<?, ?>) methods.get("tell")).get("require_exclusive_lock"))
                .isEqualTo(false);
    }

    @Test
    void aSynchronousMethodAnswers() {
        assertThat(call("POST", "swap", Map.of("word", "one"))).isEqualTo(new Reply.Answer(null));
        assertThat(call("PUT", "swap", Map.of("word", "two"))).isEqualTo(new Reply.Answer("one"));
        assertThat(call("GET", "tell", Map.of())).isEqualTo(new Reply.Answer("two"));
    }

    @Test
    void anAsynchronousMethodGoesOnAndTellsItsFailure() {
        assertThat(call("POST", "say", Map.of("word", "hello"))).isEqualTo(new Reply.Accepted());
        house.await(node, State.MANAGEABLE);
        assertThat(gadget.said).isEqualTo("hello");
        gadget.breakDown(ErrorKind.BROKEN);
        call("POST", "say", Map.of("word", "again"));
        assertThat(house.await(node, State.MANAGEABLE).get(NodeField.LAST_ERROR))
                .isEqualTo("Failed to call vendor method say: The gadget is out of order.");
    }

    @Test
    void aSharedMethodRunsWhileSomebodyHoldsTheNode() {
        house.takeAsSomebody(node);
        assertThat(call("POST", "shout", Map.of("word", "fire"))).isEqualTo(new Reply.Accepted());
        until(() -> "fire".equals(gadget.said));
        assertThat(house.read(node).get(NodeField.RESERVATION)).isEqualTo("somebody");
    }

    @Test
    void aSharedMethodTellsItsFailure() {
        gadget.breakDown(ErrorKind.BROKEN);
        call("POST", "shout", Map.of("word", "fire"));
        until(() -> house.read(node).find(NodeField.LAST_ERROR).isPresent());
        assertThat(house.read(node).get(NodeField.LAST_ERROR)).contains("shout", "out of order");
    }

    @Test
    void wrongCallsAreRefusedAtOnce() {
        assertThatThrownBy(() -> call("POST", "nope", Map.of())).hasMessageContaining("has no vendor method 'nope'");
        assertThatThrownBy(() -> call("GET", "say", Map.of("word", "w"))).hasMessageContaining("is called by POST");
        assertThatThrownBy(() -> call("POST", "say", Map.of())).hasMessageContaining("needs the argument 'word'");
        assertThatThrownBy(() -> call("POST", "say", Map.of("word", "w", "x", 1)))
                .hasMessageContaining("has no argument 'x'");
        assertThat(gadget.said).isNull();
    }

    @Test
    void hardwareWithoutMethodsHasNone() {
        house.stores()
                .nodes()
                .update(
                        house.read(node),
                        NodeChange.NONE.set(NodeField.interfaceOf(InterfaceKind.VENDOR), "no-vendor"));
        assertThat(ask(new HardwareRequest.ListVendorMethods())).isEqualTo(new Reply.Answer(Map.of()));
        assertThatThrownBy(() -> call("GET", "tell", Map.of())).hasMessageContaining("has no vendor method");
    }

    @Test
    void whatAMachineSaysOfItselfIsKeptWhenItIsVerified() {
        Node fresh = gadget(State.ENROLL, Optional.empty());
        house.ask(fresh, Verb.MANAGE);
        assertThat(house.await(fresh, State.MANAGEABLE).get(NodeField.BOOT_MODE))
                .isEqualTo("bios");
        assertThat(house.stores().firmware().bios(fresh.uuid()))
                .extracting(entry -> entry.setting().name())
                .containsExactly("mode");
        assertThat(versions(fresh)).containsExactly("1.0");
    }

    @Test
    void aMachineThatSaysNothingIsVerifiedAllTheSame() {
        gadget.breakDown(ErrorKind.UNREACHABLE);
        Node fresh = gadget(State.ENROLL, Optional.empty());
        house.ask(fresh, Verb.MANAGE);
        house.await(fresh, State.MANAGEABLE);
        assertThat(house.stores().firmware().bios(fresh.uuid())).isEmpty();
    }

    @Test
    void versionsAreReadAnewAfterAnUpdateAlsoOfAChild() {
        Node child = gadget(State.MANAGEABLE, Optional.of(node));
        house.ask(
                node,
                Verb.CLEAN,
                new Step(InterfaceKind.FIRMWARE, "update", Map.of(), new StepScope.Children(List.of())));
        house.await(node, State.MANAGEABLE);
        assertThat(versions(child)).containsExactly("2.0");
        assertThat(versions(node)).isEmpty();
        assertThat(house.stores().firmware().bios(child.uuid()))
                .extracting(BiosEntry::setting)
                .isEmpty();
    }

    private List<String> versions(Node of) {
        return house.stores().firmware().firmware(of.uuid()).stream()
                .map(FirmwareEntry::component)
                .map(component -> component.version().orElseThrow())
                .toList();
    }

    private Reply call(String http, String method, Map<String, Object> arguments) {
        return ask(new CallVendor(http, method, arguments));
    }

    private Reply ask(HardwareRequest request) {
        return house.send(new AskHardware(node.uuid(), request));
    }

    private static void until(BooleanSupplier condition) {
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.onSpinWait();
        }
    }
}
