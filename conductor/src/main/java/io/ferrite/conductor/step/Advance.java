package io.ferrite.conductor.step;

import java.time.Instant;

/** How far the engine came. */
public sealed interface Advance {

    /** All steps are done. */
    record Finished() implements Advance {}

    /**
     * A step goes on in hardware.
     *
     * @param reason what is waited for
     * @param dueAt when to look again
     */
    record Waiting(String reason, Instant dueAt) implements Advance {}

    /** A hold step was reached: somebody has to say unhold or abort. */
    record Held() implements Advance {}

    /**
     * A step failed, on the node or on some of its children.
     *
     * @param reason which step, where and why
     */
    record Failed(String reason) implements Advance {}

    /**
     * The flow was asked to stop, and the running step has ended.
     *
     * @param step the step after which it stops
     */
    record Aborted(String step) implements Advance {}
}
