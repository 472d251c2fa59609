package io.ferrite.core.rpc;

import io.ferrite.core.problem.Problem;
import io.ferrite.core.problem.ProblemKind;
import java.util.Objects;

/** What a conductor answers to a {@link Command}. */
public sealed interface Reply {

    /** The work is on its way. */
    record Accepted() implements Reply {}

    /**
     * The answer itself.
     *
     * @param value a JSON value: map, list, text, number, boolean or null
     */
    record Answer(Object value) implements Reply {}

    /** Nothing happened, for a reason that a user or operator can act on. */
    record Refused(ProblemKind kind, String message) implements Reply {
        public Refused {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(message, "message");
        }

        /** As the problem that it came from. */
        public Problem problem() {
            return new Problem(kind, message);
        }
    }
}
