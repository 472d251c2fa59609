package io.ferrite.core.provision;

import static org.assertj.core.api.Assertions.assertThat;

import io.ferrite.core.testing.Lines;
import io.ferrite.drivers.spi.value.WireText;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class VerbTest {
    @Test
    void everyVerbIsLegalInTheCommittedStatesAndInNoOthers() {
        Map<State, Set<String>> expected = committed();
        assertThat(expected).hasSize(State.values().length);
        for (State state : State.values()) {
            for (Verb verb : Verb.values()) {
                assertThat(verb.legalIn(state))
                        .as("%s in state %s", verb.text(), state.text())
                        .isEqualTo(expected.get(state).contains(verb.text()));
            }
        }
    }

    @Test
    void thirteenVerbsHaveEachTheirEvent() {
        assertThat(Verb.values()).hasSize(13);
        assertThat(Arrays.stream(Verb.values()).map(Verb::event)).doesNotHaveDuplicates();
    }

    @Test
    void knowsBothWordsForDeployingAndUndeploying() {
        assertThat(Verb.named("active")).contains(Verb.ACTIVE);
        assertThat(Verb.named("deploy")).contains(Verb.ACTIVE);
        assertThat(Verb.named("deleted")).contains(Verb.DELETED);
        assertThat(Verb.named("undeploy")).contains(Verb.DELETED);
        assertThat(Verb.ACTIVE.alias()).contains("deploy");
        assertThat(Verb.CLEAN.alias()).isEmpty();
    }

    @Test
    void everyVerbIsFoundByItsText() {
        for (Verb verb : Verb.values()) {
            assertThat(Verb.named(verb.text())).contains(verb);
        }
    }

    @Test
    void eventsOfFlowsAreNoVerbs() {
        for (String word : List.of("fail", "done", "wait", "resume", "hold", "delete", "ACTIVE", "")) {
            assertThat(Verb.named(word)).as(word).isEmpty();
        }
    }

    private static Map<State, Set<String>> committed() {
        Map<State, Set<String>> legal = new LinkedHashMap<>();
        for (List<String> row : Lines.rows("verbs.txt")) {
            Set<String> verbs = new TreeSet<>(List.of(row.get(1).split(", ")));
            verbs.remove("");
            legal.put(WireText.parse(State.class, row.getFirst()), verbs);
        }
        return legal;
    }
}
