package io.ferrite.plugin.fake;

import io.ferrite.drivers.spi.BootControl;
import io.ferrite.drivers.spi.DriverException;
import io.ferrite.drivers.spi.Memo;
import io.ferrite.drivers.spi.StepCall;
import io.ferrite.drivers.spi.StepHost;
import io.ferrite.drivers.spi.StepResult;
import io.ferrite.drivers.spi.StepSpec;
import io.ferrite.drivers.spi.Target;
import io.ferrite.drivers.spi.value.BootDevice;
import io.ferrite.drivers.spi.value.BootSetting;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A boot device that is only remembered, and the steps of {@link FakeSteps}. */
final class FakeManagement implements BootControl, StepHost {

    private static final Set<BootDevice> DEVICES =
            Set.copyOf(EnumSet.of(BootDevice.PXE, BootDevice.DISK, BootDevice.CDROM, BootDevice.UEFIHTTP));

    private final FakeMachines machines;
    private final FakeSteps steps;

    FakeManagement(FakeMachines machines, FakeSteps steps) {
        this.machines = machines;
        this.steps = steps;
    }

    @Override
    public Set<BootDevice> bootDevices(Target target) {
        return DEVICES;
    }

    @Override
    public Optional<BootSetting> bootDevice(Target target) {
        return machines.see(target).boot();
    }

    @Override
    public void setBootDevice(Target target, BootSetting setting) {
        if (!DEVICES.contains(setting.device())) {
            throw DriverException.unsupported("The fake machine of node %s cannot boot from '%s'."
                    .formatted(target.name(), setting.device().text()));
        }
        machines.change(target, machine -> machine.with(setting));
    }

    @Override
    public List<StepSpec> steps() {
        return FakeSteps.TABLE;
    }

    @Override
    public StepResult run(StepCall call) {
        return steps.run(call);
    }

    @Override
    public StepResult poll(StepCall call, Memo memo) {
        return steps.poll(call, memo);
    }

    @Override
    public StepResult abort(StepCall call, Memo memo) {
        return StepResult.done();
    }
}
