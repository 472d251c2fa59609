package io.ferrite.core.provision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ferrite.core.provision.TransitionTable.Move;
import io.ferrite.core.provision.TransitionTable.Row;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TransitionTableTest {
    private enum Lamp {
        OFF,
        ON
    }

    private enum Press {
        UP,
        DOWN
    }

    private static final Row<Lamp, Press> OFF = new Row<>(Lamp.OFF, Optional.empty(), List.of(move(Press.UP, Lamp.ON)));
    private static final Row<Lamp, Press> ON =
            new Row<>(Lamp.ON, Optional.of(Lamp.OFF), List.of(move(Press.DOWN, Lamp.OFF)));

    @Test
    void leadsWhereItsRowsSay() {
        TransitionTable<Lamp, Press> table = TransitionTable.of(Lamp.class, OFF, ON);
        assertThat(table.next(Lamp.OFF, Press.UP)).contains(Lamp.ON);
        assertThat(table.next(Lamp.OFF, Press.DOWN)).isEmpty();
        assertThat(table.heading(Lamp.ON)).contains(Lamp.OFF);
        assertThat(table.heading(Lamp.OFF)).isEmpty();
        assertThat(table.events(Lamp.ON)).containsExactly(Press.DOWN);
    }

    @Test
    void refusesTwoRowsForAState() {
        assertThatThrownBy(() -> TransitionTable.of(Lamp.class, OFF, ON, OFF))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Two rows for state OFF.");
    }

    @Test
    void refusesAStateWithoutARow() {
        assertThatThrownBy(() -> TransitionTable.of(Lamp.class, OFF))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No row for state ON.");
    }

    @Test
    void refusesTwoMovesForAnEvent() {
        Row<Lamp, Press> torn =
                new Row<>(Lamp.ON, Optional.empty(), List.of(move(Press.DOWN, Lamp.OFF), move(Press.DOWN, Lamp.ON)));
        assertThatThrownBy(() -> TransitionTable.of(Lamp.class, OFF, torn))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Two moves for DOWN in state ON.");
    }

    private static Move<Lamp, Press> move(Press press, Lamp next) {
        return new Move<>(press, next);
    }
}
