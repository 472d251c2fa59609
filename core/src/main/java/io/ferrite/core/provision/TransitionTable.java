package io.ferrite.core.provision;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A state machine as a table: one row per state, one move per event. Refuses at class load two rows for a state, a state
 * without a row, and two moves for one event.
 */
public final class TransitionTable<S extends Enum<S>, E extends Enum<E>> {

    /** One arrow out of a state. */
    public record Move<S, E>(E event, S next) {}

    /** A state, the stable state that it heads for, and its arrows. */
    public record Row<S, E>(S state, Optional<S> heading, List<Move<S, E>> moves) {
        public Row {
            moves = List.copyOf(moves);
        }
    }

    private final Map<S, Row<S, E>> rows;
    private final Map<S, Map<E, S>> arrows;

    private TransitionTable(Map<S, Row<S, E>> rows, Map<S, Map<E, S>> arrows) {
        this.rows = rows;
        this.arrows = arrows;
    }

    /** Builds the table; every constant of the state enum needs its row. */
    @SafeVarargs
    public static <S extends Enum<S>, E extends Enum<E>> TransitionTable<S, E> of(Class<S> states, Row<S, E>... table) {
        Map<S, Row<S, E>> rows = new EnumMap<>(states);
        Map<S, Map<E, S>> arrows = new EnumMap<>(states);
        for (Row<S, E> row : table) {
            if (rows.put(row.state(), row) != null) {
                throw new IllegalArgumentException("Two rows for state " + row.state() + ".");
            }
            arrows.put(row.state(), arrowsOf(row));
        }
        Arrays.stream(states.getEnumConstants())
                .filter(state -> !rows.containsKey(state))
                .findFirst()
                .ifPresent(state -> {
                    throw new IllegalArgumentException("No row for state " + state + ".");
                });
        return new TransitionTable<>(rows, arrows);
    }

    private static <S extends Enum<S>, E extends Enum<E>> Map<E, S> arrowsOf(Row<S, E> row) {
        Map<E, S> moves = new LinkedHashMap<>();
        for (Move<S, E> move : row.moves()) {
            if (moves.put(move.event(), move.next()) != null) {
                throw new IllegalArgumentException("Two moves for " + move.event() + " in state " + row.state() + ".");
            }
        }
        return Collections.unmodifiableMap(moves);
    }

    /** Where {@code event} leads from {@code state}, or empty where it is not legal there. */
    public Optional<S> next(S state, E event) {
        return Optional.ofNullable(arrows.get(state).get(event));
    }

    /** The stable state that {@code state} heads for, or empty where it is stable itself. */
    public Optional<S> heading(S state) {
        return rows.get(state).heading();
    }

    /** The events that are legal in {@code state}. */
    public Set<E> events(S state) {
        return arrows.get(state).keySet();
    }
}
