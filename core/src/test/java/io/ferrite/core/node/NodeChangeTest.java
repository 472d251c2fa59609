package io.ferrite.core.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class NodeChangeTest {
    @Test
    void settingAFieldMakesANewChange() {
        NodeChange one = NodeChange.NONE.set(NodeField.NAME, "a");
        NodeChange two = one.set(NodeField.NAME, "b").set(NodeField.OWNER, null);
        assertThat(NodeChange.NONE.isEmpty()).isTrue();
        assertThat(one.values()).containsOnlyKeys(NodeField.NAME).containsValue("a");
        assertThat(two.values()).containsEntry(NodeField.NAME, "b").containsEntry(NodeField.OWNER, null);
    }

    @Test
    void theLaterOfTwoChangesWins() {
        NodeChange both = NodeChange.NONE
                .set(NodeField.NAME, "a")
                .set(NodeField.SHARD, "s")
                .and(NodeChange.NONE.set(NodeField.NAME, "b"));
        assertThat(both.values())
                .containsEntry(NodeField.NAME, "b")
                .containsEntry(NodeField.SHARD, "s")
                .hasSize(2);
    }

    @Test
    void takesAValueOfTheRightTypeOnly() {
        assertThat(NodeChange.NONE
                        .setUnchecked(NodeField.MAINTENANCE, true)
                        .setUnchecked(NodeField.NAME, null)
                        .values())
                .hasSize(2);
        assertThatThrownBy(() -> NodeChange.NONE.setUnchecked(NodeField.MAINTENANCE, "yes"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("maintenance takes class java.lang.Boolean");
    }

    @Test
    void itsValuesCannotBeChanged() {
        NodeChange change = NodeChange.NONE.set(NodeField.NAME, "a");
        assertThatThrownBy(() -> change.values().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void showsTheNamesOfItsFieldsOnly() {
        assertThat(NodeChange.NONE.set(NodeField.DESCRIPTION, "sesame")).hasToString("NodeChange[description]");
    }
}
