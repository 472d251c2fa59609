package io.ferrite.plugin.fake;

import io.ferrite.drivers.spi.DriverException;
import io.ferrite.drivers.spi.PowerControl;
import io.ferrite.drivers.spi.Target;
import io.ferrite.drivers.spi.value.PowerChange;
import io.ferrite.drivers.spi.value.PowerState;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/** Power that is only remembered. Every change is complete at once. */
final class FakePower implements PowerControl {

    private final FakeMachines machines;

    FakePower(FakeMachines machines) {
        this.machines = machines;
    }

    @Override
    public PowerState read(Target target) {
        return machines.see(target).power();
    }

    @Override
    public void change(Target target, PowerChange change, Duration limit) {
        if (FakeMachines.isSet(target, FakeMachines.POWER_FAIL)) {
            throw DriverException.rejected("The fake machine of node %s refuses '%s', for %s is true."
                    .formatted(target.name(), change.text(), FakeMachines.POWER_FAIL));
        }
        machines.change(target, machine -> changed(machine, change));
    }

    @Override
    public Set<PowerChange> supported(Target target) {
        return EnumSet.allOf(PowerChange.class);
    }

    private static FakeMachines.Machine changed(FakeMachines.Machine machine, PowerChange change) {
        return switch (change) {
            case ON -> machine.power() == PowerState.ON ? machine : machine.booted();
            case REBOOT, SOFT_REBOOT -> machine.booted();
            case OFF, SOFT_OFF -> machine.with(PowerState.OFF);
        };
    }
}
