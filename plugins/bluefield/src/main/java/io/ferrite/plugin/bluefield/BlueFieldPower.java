package io.ferrite.plugin.bluefield;

import io.ferrite.drivers.spi.DriverException;
import io.ferrite.drivers.spi.PowerControl;
import io.ferrite.drivers.spi.Target;
import io.ferrite.drivers.spi.value.PowerChange;
import io.ferrite.drivers.spi.value.PowerState;
import io.ferrite.plugin.bluefield.BlueFieldRedfish.Bmc;
import io.ferrite.redfish.ComputerSystem;
import io.ferrite.redfish.PowerStatus;
import io.ferrite.redfish.RedfishException;
import io.ferrite.redfish.ResetType;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/**
 * The power of the card's Arm cores. They rest in a standby that counts as off; only the host's slot takes their power. A
 * card in standby answers "On" with success and stays there, so it is woken by a restart.
 */
final class BlueFieldPower implements PowerControl {

    private static final String STANDBY = "LowPowerStandby";
    private static final int MOST_LOOKS = 7;

    private final BlueFieldRedfish access;

    BlueFieldPower(BlueFieldRedfish access) {
        this.access = access;
    }

    @Override
    public void validate(Target target) {
        BlueFieldSettings.redfish(target);
    }

    /** While the Arm restarts the BMC may tell no state for a moment; it is asked a few times then. */
    @Override
    public PowerState read(Target target) {
        return access.call(target, "read the power", bmc -> {
            PowerState now = state(bmc.system());
            for (int looks = 1; now == PowerState.ERROR && looks < MOST_LOOKS; looks++) {
                bmc.deadline().pause(bmc.pollPause());
                now = state(bmc.system());
            }
            return now;
        });
    }

    @Override
    public void change(Target target, PowerChange change, Duration limit) {
        if (change == PowerChange.OFF) {
            throw DriverException.unsupported(
                    ("The Arm of the DPU of node %s cannot be powered off by its own BMC; ask for 'soft power off', which"
                                    + " puts it into standby, or power off the host that carries it.")
                            .formatted(target.name()));
        }
        access.call(target, "make '" + change.text() + "' the power", limit, bmc -> changed(bmc, change));
    }

    @Override
    public Set<PowerChange> supported(Target target) {
        Set<ResetType> resets =
                access.call(target, "list the resets", bmc -> bmc.systems().resetTypes(bmc.system(), bmc.deadline()));
        Set<PowerChange> possible = EnumSet.of(PowerChange.ON, PowerChange.REBOOT);
        if (resets.isEmpty() || resets.contains(ResetType.GRACEFUL_SHUTDOWN)) {
            possible.add(PowerChange.SOFT_OFF);
        }
        if (resets.isEmpty() || resets.contains(ResetType.GRACEFUL_RESTART)) {
            possible.add(PowerChange.SOFT_REBOOT);
        }
        return possible;
    }

    private static PowerState changed(Bmc bmc, PowerChange change) {
        ComputerSystem system = bmc.system();
        boolean stopped = state(system) == PowerState.OFF;
        return switch (change) {
            case ON -> stopped ? reached(bmc, system, waking(system), change) : reached(bmc, system, change);
            case SOFT_OFF -> stopped ? PowerState.OFF : reached(bmc, system, ResetType.GRACEFUL_SHUTDOWN, change);
            case REBOOT -> reached(bmc, system, stopped ? waking(system) : ResetType.FORCE_RESTART, change);
            case SOFT_REBOOT -> reached(bmc, system, stopped ? waking(system) : ResetType.GRACEFUL_RESTART, change);
            case OFF -> throw new IllegalStateException("An Arm is never powered off.");
        };
    }

    private static ResetType waking(ComputerSystem system) {
        return system.power() == PowerStatus.OFF ? ResetType.ON : ResetType.FORCE_RESTART;
    }

    private static PowerState reached(Bmc bmc, ComputerSystem system, ResetType reset, PowerChange change) {
        try {
            bmc.systems().reset(system, reset, bmc.deadline());
        } catch (RedfishException refusal) {
            if (refusal.status() != 409 || state(look(bmc, system)) != change.result()) {
                throw refusal;
            }
        }
        return reached(bmc, system, change);
    }

    private static PowerState reached(Bmc bmc, ComputerSystem system, PowerChange change) {
        ComputerSystem now = look(bmc, system);
        while (state(now) != change.result() && bmc.deadline().pauseForOneMoreLook(bmc.pollPause())) {
            now = look(bmc, system);
        }
        if (state(now) != change.result()) {
            throw DriverException.rejected(
                    "The DPU of node %s took '%s' but still shows '%s' when its time is over (%s)."
                            .formatted(
                                    bmc.target().name(),
                                    change.text(),
                                    now.power().word(),
                                    bmc.connection().endpoint().origin()));
        }
        return change.result();
    }

    private static ComputerSystem look(Bmc bmc, ComputerSystem system) {
        return bmc.systems().read(system.path(), bmc.deadline());
    }

    private static PowerState state(ComputerSystem system) {
        if (system.bootProgress().equals(STANDBY)) {
            return PowerState.OFF;
        }
        return switch (system.power()) {
            case ON, POWERING_ON -> PowerState.ON;
            case OFF, POWERING_OFF, PAUSED -> PowerState.OFF;
            case UNTOLD -> PowerState.ERROR;
        };
    }
}
