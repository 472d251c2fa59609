package io.ferrite.conductor.step;

import io.ferrite.conductor.power.PowerAction;
import io.ferrite.conductor.task.NodeTask;
import io.ferrite.core.step.ReservedStep;
import io.ferrite.core.watch.TimeSource;
import io.ferrite.drivers.spi.ErrorKind;
import io.ferrite.drivers.spi.Memo;
import io.ferrite.drivers.spi.StepResult;
import io.ferrite.drivers.spi.value.PowerChange;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** The steps that the house itself knows: power, wait and hold. */
final class ReservedSteps {

    /** The argument of {@code wait}: whole seconds. */
    static final String SECONDS = "seconds";

    /** The longest that a {@code wait} may last. */
    static final int MOST_SECONDS = 1800;

    private static final String UNTIL = "until";
    private static final Duration A_YEAR = Duration.ofDays(365);

    private final PowerAction power;
    private final TimeSource time;

    ReservedSteps(PowerAction power, TimeSource time) {
        this.power = power;
        this.time = time;
    }

    StepResult run(ReservedStep step, NodeTask task, Map<String, Object> arguments) {
        return switch (step) {
            case POWER_ON -> change(task, PowerChange.ON);
            case POWER_OFF -> change(task, PowerChange.OFF);
            case REBOOT -> change(task, PowerChange.REBOOT);
            case HOLD -> new StepResult.Waiting("Held until somebody says unhold or abort.", -1, A_YEAR, Memo.EMPTY);
            case WAIT -> until(time.instant().plusSeconds(((Number) arguments.get(SECONDS)).longValue()));
        };
    }

    StepResult poll(ReservedStep step, Memo memo) {
        return switch (step) {
            case WAIT -> until(Instant.parse((String) memo.values().get(UNTIL)));
            case HOLD -> StepResult.done();
            case POWER_ON, POWER_OFF, REBOOT -> StepResult.failed(ErrorKind.BROKEN, "Power steps do not wait.");
        };
    }

    private StepResult change(NodeTask task, PowerChange change) {
        power.announce(task, change);
        power.perform(task, change, 0);
        return StepResult.done();
    }

    private StepResult until(Instant end) {
        Duration left = Duration.between(time.instant(), end);
        if (left.isZero() || left.isNegative()) {
            return StepResult.done();
        }
        return new StepResult.Waiting("Waits until " + end + ".", -1, left, new Memo(Map.of(UNTIL, end.toString())));
    }
}
