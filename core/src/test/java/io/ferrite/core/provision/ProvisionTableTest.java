package io.ferrite.core.provision;

import static org.assertj.core.api.Assertions.assertThat;

import io.ferrite.core.provision.State.Kind;
import io.ferrite.core.testing.Lines;
import io.ferrite.drivers.spi.value.WireText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ProvisionTableTest {
    @Test
    void hasTheCommittedArrowsAndNoOthers() {
        Set<String> expected = Lines.rows("arrows.txt").stream()
                .map(columns -> String.join(" | ", columns))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(expected).hasSize(93);
        assertThat(arrows()).containsExactlyElementsOf(expected);
    }

    @Test
    void hasThirtyStatesEachWithASpellingOfItsOwn() {
        assertThat(Arrays.stream(State.values()).map(State::text).distinct()).hasSize(30);
        assertThat(State.values()).hasSize(30);
    }

    @Test
    void exactlyTheStatesWithoutAHeadingAreStable() {
        for (State state : State.values()) {
            assertThat(ProvisionTable.heading(state).isEmpty()).as(state.text()).isEqualTo(state.kind() == Kind.STABLE);
        }
    }

    @Test
    void everyHeadingIsStable() {
        assertThat(Arrays.stream(State.values()).flatMap(state -> ProvisionTable.heading(state).stream()))
                .allMatch(heading -> heading.kind() == Kind.STABLE);
    }

    @Test
    void statesHeadForTheirDefaultTargets() {
        assertThat(headingFor(State.MANAGEABLE))
                .containsExactlyInAnyOrder("verifying", "inspecting", "inspect wait", "inspect failed");
        assertThat(headingFor(State.AVAILABLE))
                .containsExactlyInAnyOrder("cleaning", "clean wait", "clean hold", "clean failed", "deleting");
        assertThat(headingFor(State.RESCUED)).containsExactlyInAnyOrder("rescuing", "rescue wait", "rescue failed");
        assertThat(headingFor(State.ACTIVE))
                .containsExactlyInAnyOrder(
                        "deploying",
                        "wait call-back",
                        "deploy hold",
                        "deploy failed",
                        "adopting",
                        "adopt failed",
                        "unrescuing",
                        "unrescue failed",
                        "servicing",
                        "service wait",
                        "service hold",
                        "service failed");
    }

    @Test
    void kindsMakeTheSetsThatClientsKnow() {
        assertThat(ofKind(Kind.STABLE))
                .containsExactlyInAnyOrder("enroll", "manageable", "available", "active", "error", "rescue");
        assertThat(ofKind(Kind.WORKING))
                .containsExactlyInAnyOrder(
                        "deploying",
                        "cleaning",
                        "verifying",
                        "inspecting",
                        "adopting",
                        "rescuing",
                        "unrescuing",
                        "deleting",
                        "servicing");
        assertThat(ofKind(Kind.WAITING))
                .containsExactlyInAnyOrder(
                        "wait call-back", "clean wait", "inspect wait", "rescue wait", "service wait");
        assertThat(ofKind(Kind.HOLDING)).containsExactlyInAnyOrder("deploy hold", "clean hold", "service hold");
        assertThat(ofKind(Kind.FAILED))
                .containsExactlyInAnyOrder(
                        "deploy failed",
                        "clean failed",
                        "inspect failed",
                        "rescue failed",
                        "unrescue failed",
                        "adopt failed",
                        "service failed");
    }

    @Test
    void everyUnstableStateCanBeLeft() {
        for (State state : State.values()) {
            assertThat(ProvisionTable.events(state)).as(state.text()).isNotEmpty();
        }
    }

    @Test
    void workingStatesCanFailAndWaitingStatesTooSoThatNothingIsStuck() {
        for (State state : State.values()) {
            if (state.kind() == Kind.WORKING || state.kind() == Kind.WAITING) {
                assertThat(ProvisionTable.next(state, Event.FAIL))
                        .as(state.text())
                        .isPresent();
            }
        }
    }

    private static Set<String> arrows() {
        Set<String> arrows = new TreeSet<>();
        for (State state : State.values()) {
            for (Event event : ProvisionTable.events(state)) {
                State next = ProvisionTable.next(state, event).orElseThrow();
                arrows.add(state.text() + " | " + event.text() + " | " + next.text());
            }
        }
        return arrows;
    }

    private static List<String> headingFor(State target) {
        List<String> states = new ArrayList<>();
        for (State state : State.values()) {
            ProvisionTable.heading(state).filter(target::equals).ifPresent(same -> states.add(state.text()));
        }
        return states;
    }

    private static List<String> ofKind(Kind kind) {
        return Arrays.stream(State.values())
                .filter(state -> state.kind() == kind)
                .map(WireText::text)
                .toList();
    }
}
