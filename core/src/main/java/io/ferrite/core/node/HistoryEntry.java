package io.ferrite.core.node;

import io.ferrite.core.provision.State;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that happened to a node and that an operator may want to know.
 *
 * @param uuid of the entry
 * @param node of the node
 * @param at when
 * @param severity {@code INFO} or {@code ERROR}
 * @param type what kind of event, for example {@code manual_cleaning_end}
 * @param event a sentence
 * @param conductor which conductor wrote it
 * @param state the node's provision state at the time
 * @param target the state that it was heading for, if any
 * @param seconds how long it had been in that state, where that is known
 */
public record HistoryEntry(
        UUID uuid,
        UUID node,
        Instant at,
        String severity,
        String type,
        String event,
        Optional<String> conductor,
        Optional<State> state,
        Optional<State> target,
        Optional<Double> seconds) {}
