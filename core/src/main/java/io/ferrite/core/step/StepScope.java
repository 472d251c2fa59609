package io.ferrite.core.step;

import java.util.List;
import java.util.UUID;

/** On which machines a step runs. */
public sealed interface StepScope {

    /** On the node that the request names. */
    record Self() implements StepScope {}

    /**
     * On the node's children, at the same time.
     *
     * @param limit only these; empty means all of them
     */
    record Children(List<UUID> limit) implements StepScope {
        public Children {
            limit = List.copyOf(limit);
        }
    }
}
