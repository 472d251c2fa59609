package io.ferrite.core.step;

import io.ferrite.core.provision.State;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * One run of a list of steps on a node and its children, as the journal keeps it.
 *
 * @param id its number in the journal
 * @param node the node that it is about
 * @param kind its name, for example {@code clean}
 * @param state where it is
 * @param heading the stable provision state that the node heads for
 * @param position the index of the step that is next or in progress
 * @param reason why it waits or how it ended, for people
 * @param abortAsked whether somebody asked to stop it
 * @param startedAt when it started
 * @param endedAt when it ended
 */
public record Flow(
        long id,
        UUID node,
        String kind,
        FlowState state,
        State heading,
        int position,
        Optional<String> reason,
        boolean abortAsked,
        Instant startedAt,
        Optional<Instant> endedAt) {

    public Flow {
        Objects.requireNonNull(node, "node");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(heading, "heading");
    }
}
