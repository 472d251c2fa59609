package io.ferrite.core.node;

import io.ferrite.core.provision.State;
import java.time.Duration;
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
 * @param by who wrote it, for whom
 * @param during what the node was doing
 */
public record HistoryEntry(
        UUID uuid, UUID node, Instant at, String severity, String type, String event, By by, During during) {

    /**
     * Who wrote an entry.
     *
     * @param conductor the host name of the conductor
     * @param user on whose request it was at work, where it is known
     * @param project of that user, where it is known
     */
    public record By(Optional<String> conductor, Optional<String> user, Optional<String> project) {

        /** Nobody who is known. */
        public static final By NOBODY = new By(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * What a node was doing.
     *
     * @param state its provision state
     * @param target the state that it was heading for, if any
     * @param lasted how long it had been in its state
     */
    public record During(Optional<State> state, Optional<State> target, Optional<Duration> lasted) {

        /** Nothing that is known. */
        public static final During UNKNOWN = new During(Optional.empty(), Optional.empty(), Optional.empty());

        /** What {@code node} is doing at {@code now}. */
        public static During of(Node node, Instant now) {
            return new During(
                    Optional.of(node.state()),
                    node.find(NodeField.TARGET_PROVISION_STATE),
                    node.find(NodeField.PROVISION_UPDATED_AT).map(since -> Duration.between(since, now)));
        }
    }
}
