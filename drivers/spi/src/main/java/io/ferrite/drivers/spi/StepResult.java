package io.ferrite.drivers.spi;

import java.time.Duration;
import java.util.Objects;

/** What a step says of itself. */
public sealed interface StepResult {

    /**
     * The step is complete.
     *
     * @param answer what the hardware said, as a JSON value for the journal; null where it said nothing
     */
    record Done(Object answer) implements StepResult {}

    /**
     * The step goes on in the hardware.
     *
     * @param reason what it waits for, for people
     * @param percent how far it is, 0 to 100, or -1 where nobody knows
     * @param pollAfter when to look again
     * @param memo what the next poll needs to know
     */
    record Waiting(String reason, int percent, Duration pollAfter, Memo memo) implements StepResult {
        public Waiting {
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(pollAfter, "pollAfter");
            Objects.requireNonNull(memo, "memo");
        }
    }

    /** The step did not succeed. */
    record Failed(DriverError error) implements StepResult {
        public Failed {
            Objects.requireNonNull(error, "error");
        }
    }

    /** Complete, with nothing to tell. */
    static StepResult done() {
        return new Done(null);
    }

    /** Failed, with the reason for people. */
    static StepResult failed(ErrorKind kind, String message) {
        return new Failed(new DriverError(kind, message));
    }
}
