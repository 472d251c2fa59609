package io.ferrite.conductor.power;

import io.ferrite.conductor.task.NodeTask;
import io.ferrite.core.node.NodeChange;
import io.ferrite.core.node.NodeField;
import io.ferrite.core.problem.Problem;
import io.ferrite.drivers.spi.DriverException;
import io.ferrite.drivers.spi.PowerControl;
import io.ferrite.drivers.spi.Target;
import io.ferrite.drivers.spi.value.PowerChange;
import io.ferrite.drivers.spi.value.PowerState;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Changes the power of a node that we hold, and keeps {@code power_state}, {@code target_power_state} and {@code last_error}
 * true to what happened.
 */
public final class PowerAction {

    private static final Logger LOG = LoggerFactory.getLogger(PowerAction.class);

    private final Duration limit;

    /** @param limit how long a change may take where the request does not say */
    public PowerAction(Duration limit) {
        this.limit = limit;
    }

    /**
     * Says that a change has begun, before anybody waits for it.
     *
     * @throws Problem of kind CONFLICT where the node forbids being powered off
     */
    public void announce(NodeTask task, PowerChange change) {
        boolean goesOff = change.result() == PowerState.OFF;
        if (goesOff && task.node().get(NodeField.DISABLE_POWER_OFF)) {
            throw Problem.conflict(
                    "Node %s must not be powered off: disable_power_off is set.",
                    task.node().label());
        }
        task.write(NodeChange.NONE
                .set(NodeField.TARGET_POWER_STATE, change.result().text())
                .set(NodeField.LAST_ERROR, null));
    }

    /** Makes the change; nothing is sent where the machine is already as wanted. {@code seconds} 0 means the default. */
    public void perform(NodeTask task, PowerChange change, int seconds) {
        try {
            PowerState reached = change(task, change, limit(seconds));
            task.write(
                    NodeChange.NONE.set(NodeField.POWER_STATE, reached.text()).set(NodeField.TARGET_POWER_STATE, null));
        } catch (DriverException refused) {
            task.write(NodeChange.NONE
                    .set(NodeField.TARGET_POWER_STATE, null)
                    .set(NodeField.POWER_STATE, PowerState.ERROR.text())
                    .set(NodeField.LAST_ERROR, failure(change, refused)));
            throw refused;
        }
    }

    /** Like {@link #perform} for a request whose caller is gone: the failure is told to the node's history. */
    public void performAlone(NodeTask task, PowerChange change, int seconds) {
        try {
            perform(task, change, seconds);
        } catch (DriverException refused) {
            LOG.atInfo().addKeyValue("node", task.node().uuid()).log("a power change failed");
            task.complain("power", failure(change, refused));
        }
    }

    private static PowerState change(NodeTask task, PowerChange change, Duration limit) {
        PowerControl power = task.hardware().power();
        Target target = task.hardware().target();
        PowerState now = power.read(target);
        PowerChange wanted = wanted(change, now);
        if (isThere(wanted, now)) {
            return now;
        }
        power.change(target, wanted, limit);
        return wanted.result();
    }

    /** A machine that is off is not rebooted but switched on. */
    private static PowerChange wanted(PowerChange change, PowerState now) {
        return switch (change) {
            case REBOOT, SOFT_REBOOT -> now == PowerState.OFF ? PowerChange.ON : change;
            case ON, OFF, SOFT_OFF -> change;
        };
    }

    private static boolean isThere(PowerChange change, PowerState now) {
        return switch (change) {
            case ON, OFF, SOFT_OFF -> now == change.result();
            case REBOOT, SOFT_REBOOT -> false;
        };
    }

    private Duration limit(int seconds) {
        if (seconds > 0) {
            return Duration.ofSeconds(seconds);
        }
        return limit;
    }

    private static String failure(PowerChange change, DriverException refused) {
        return "Failed to change power state to '%s': %s"
                .formatted(change.result().text(), refused.getMessage());
    }
}
