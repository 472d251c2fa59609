package io.ferrite.drivers.spi;

import java.util.List;

/** A capability that offers steps of its own. */
public interface StepHost extends Capability {

    /** The table of steps. */
    List<StepSpec> steps();

    /**
     * Starts a step. Either it is complete on return, or it returns {@link StepResult.Waiting} and is polled. A {@link
     * DriverException} counts as {@link StepResult.Failed}.
     */
    StepResult run(StepCall call);

    /**
     * Looks after a step that is waiting; called again until it stops saying so, possibly by another conductor than the
     * one that started it.
     *
     * @param memo what the latest {@link StepResult.Waiting} carried
     */
    default StepResult poll(StepCall call, Memo memo) {
        return StepResult.failed(ErrorKind.BROKEN, "Step " + call.step() + " waits but cannot be polled.");
    }

    /** Stops a waiting step. */
    default StepResult abort(StepCall call, Memo memo) {
        return StepResult.failed(ErrorKind.UNSUPPORTED, "Step " + call.step() + " cannot be aborted.");
    }
}
