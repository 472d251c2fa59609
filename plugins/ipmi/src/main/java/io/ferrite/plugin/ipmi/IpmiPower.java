package io.ferrite.plugin.ipmi;

import io.ferrite.drivers.spi.DriverException;
import io.ferrite.drivers.spi.PowerControl;
import io.ferrite.drivers.spi.Target;
import io.ferrite.drivers.spi.value.PowerChange;
import io.ferrite.drivers.spi.value.PowerState;
import io.ferrite.ipmi.command.ChassisCommands;
import io.ferrite.ipmi.command.ChassisControl;
import io.ferrite.plugin.ipmi.IpmiAccess.Bmc;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/** Power through Chassis Control. A change is over when the BMC shows the wanted state. */
final class IpmiPower implements PowerControl {

    private final IpmiAccess access;

    IpmiPower(IpmiAccess access) {
        this.access = access;
    }

    @Override
    public void validate(Target target) {
        IpmiSettings.endpoint(target);
    }

    @Override
    public PowerState read(Target target) {
        return access.call(target, "read the power", IpmiPower::look);
    }

    @Override
    public void change(Target target, PowerChange change, Duration limit) {
        access.call(target, "make '" + change.text() + "' the power", limit, bmc -> changed(bmc, change));
    }

    @Override
    public Set<PowerChange> supported(Target target) {
        return EnumSet.allOf(PowerChange.class);
    }

    private PowerState changed(Bmc bmc, PowerChange change) {
        PowerState now = look(bmc);
        return switch (change) {
            case ON, OFF, SOFT_OFF -> now == change.result() ? now : reached(bmc, control(change), change.result());
            case REBOOT, SOFT_REBOOT -> {
                if (now == PowerState.ON) {
                    reached(bmc, control(change), PowerState.OFF);
                }
                yield reached(bmc, ChassisControl.ON, PowerState.ON);
            }
        };
    }

    /** The command that a change starts with; there is none for a restart, which is off and on again. */
    private static ChassisControl control(PowerChange change) {
        return switch (change) {
            case ON -> ChassisControl.ON;
            case OFF, REBOOT -> ChassisControl.OFF;
            case SOFT_OFF, SOFT_REBOOT -> ChassisControl.SOFT;
        };
    }

    private PowerState reached(Bmc bmc, ChassisControl control, PowerState wanted) {
        ChassisCommands.control(bmc.session(), control, bmc.deadline().remaining());
        PowerState now = look(bmc);
        while (now != wanted && access.paused(bmc.deadline())) {
            now = look(bmc);
        }
        if (now != wanted) {
            throw DriverException.rejected("Node %s took 'chassis power %s' but is still '%s' when its time is over."
                    .formatted(bmc.target().name(), control, now.text()));
        }
        return now;
    }

    private static PowerState look(Bmc bmc) {
        boolean on = ChassisCommands.status(bmc.session(), bmc.deadline().remaining())
                .powerOn();
        return on ? PowerState.ON : PowerState.OFF;
    }
}
