package io.ferrite.conductor.flow;

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
import io.ferrite.core.rpc.Command.ChangePower;
import io.ferrite.core.rpc.Command.ValidateNode;
import io.ferrite.core.rpc.Reply;
import io.ferrite.drivers.spi.value.PowerChange;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VerifyAndPowerTest {

    private ConductorHouse house;
    private Node node;

    @BeforeEach
    void enrol() {
        house = new ConductorHouse();
        node = house.node("machine", State.ENROLL);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void manageReadsThePowerOfTheMachine() {
        house.ask(node, Verb.MANAGE);
        assertThat(house.await(node, State.MANAGEABLE).get(NodeField.POWER_STATE))
                .isEqualTo("power on");
    }

    @Test
    void manageGoesBackToEnrollWhereTheBmcIsSilent() {
        house.driver.kill(node.uuid());
        house.ask(node, Verb.MANAGE);
        Node refused = awaitError();
        assertThat(refused.state()).isEqualTo(State.ENROLL);
        assertThat(refused.get(NodeField.LAST_ERROR)).contains("The BMC of machine does not answer.");
        assertThat(house.history(node)).containsExactly(refused.get(NodeField.LAST_ERROR));
    }

    private Node awaitError() {
        Node now = house.await(node, State.ENROLL);
        while (now.get(NodeField.LAST_ERROR) == null) {
            now = house.await(node, State.ENROLL);
        }
        return now;
    }

    @Test
    void manageNeedsNoMachineFromOtherStates() {
        Node available = house.node("other", State.AVAILABLE);
        house.driver.kill(available.uuid());
        house.ask(available, Verb.MANAGE);
        assertThat(house.read(available).state()).isEqualTo(State.MANAGEABLE);
    }

    @Test
    void aVerbThatDoesNotFitTheStateIsRefused() {
        assertThatThrownBy(() -> house.ask(node, Verb.PROVIDE)).hasMessageContaining("while it is in state \"enroll\"");
    }

    @Test
    void aHeldNodeIsRefusedAndNothingHappens() {
        house.takeAsSomebody(node);
        assertThatThrownBy(() -> house.ask(node, Verb.MANAGE))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(ProblemKind.CONFLICT))
                .hasMessageContaining("is locked by host somebody");
        assertThat(house.read(node).state()).isEqualTo(State.ENROLL);
    }

    @Test
    void anUnknownNodeIsRefused() {
        assertThatThrownBy(() -> house.send(new ValidateNode(UUID.randomUUID())))
                .hasMessageContaining("could not be found");
    }

    @Test
    void powerChangesAndIsWrittenDown() {
        Node managed = house.node("other", State.MANAGEABLE);
        house.send(new ChangePower(managed.uuid(), PowerChange.OFF, 0));
        Node off = house.await(managed, State.MANAGEABLE);
        assertThat(off.get(NodeField.POWER_STATE)).isEqualTo("power off");
        assertThat(off.get(NodeField.TARGET_POWER_STATE)).isNull();
        assertThat(house.driver.calls()).contains("power off " + managed.uuid());
    }

    @Test
    void aFailedPowerChangeIsTold() {
        Node managed = house.node("other", State.MANAGEABLE);
        house.driver.kill(managed.uuid());
        house.send(new ChangePower(managed.uuid(), PowerChange.OFF, 0));
        Node failed = house.await(managed, State.MANAGEABLE);
        assertThat(failed.get(NodeField.LAST_ERROR)).contains("Failed to change power state to 'power off'");
        assertThat(failed.get(NodeField.POWER_STATE)).isEqualTo("error");
        assertThat(house.history(managed)).hasSize(1);
    }

    @Test
    void aNodeThatMustStayOnIsNotPoweredOff() {
        house.stores().nodes().update(house.read(node), NodeChange.NONE.set(NodeField.DISABLE_POWER_OFF, true));
        assertThatThrownBy(() -> house.send(new ChangePower(node.uuid(), PowerChange.OFF, 0)))
                .hasMessageContaining("disable_power_off is set");
    }

    @Test
    void anUnsupportedPowerChangeIsRefused() {
        assertThatThrownBy(() -> house.send(new ChangePower(node.uuid(), PowerChange.SOFT_OFF, 0)))
                .hasMessageContaining("does not support the power action 'soft power off'");
    }

    @Test
    void validationTellsOfEveryInterface() {
        Reply reply = house.send(new ValidateNode(node.uuid()));
        assertThat(reply).isInstanceOf(Reply.Answer.class);
        Map<?, ?> answer = (Map<?, ?>) ((Reply.Answer) reply).value();
        assertThat(answer.keySet()).hasSize(12);
        assertThat(answer.get("power")).isEqualTo(Map.of("result", true));
    }
}
