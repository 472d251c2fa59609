package io.ferrite.conductor.hardware;

import io.ferrite.drivers.spi.BootControl;
import io.ferrite.drivers.spi.PowerControl;
import io.ferrite.drivers.spi.Target;
import io.ferrite.drivers.spi.value.BootDevice;
import io.ferrite.drivers.spi.value.BootSetting;
import io.ferrite.drivers.spi.value.PowerChange;
import io.ferrite.drivers.spi.value.PowerState;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Power and boot control of a machine that does what a test says before it answers. */
final class FakeBmc implements PowerControl, BootControl {

    private final Consumer<Target> before;
    private volatile PowerState power = PowerState.OFF;
    private volatile BootSetting boot;

    private FakeBmc(Consumer<Target> before) {
        this.before = before;
    }

    static FakeBmc healthy() {
        return doing(target -> {});
    }

    static FakeBmc doing(Consumer<Target> before) {
        return new FakeBmc(before);
    }

    @Override
    public void validate(Target target) {
        before.accept(target);
    }

    @Override
    public PowerState read(Target target) {
        before.accept(target);
        return power;
    }

    @Override
    public void change(Target target, PowerChange change, Duration limit) {
        before.accept(target);
        power = change.result();
    }

    @Override
    public Set<BootDevice> bootDevices(Target target) {
        return EnumSet.of(BootDevice.PXE, BootDevice.DISK);
    }

    @Override
    public Optional<BootSetting> bootDevice(Target target) {
        return Optional.ofNullable(boot);
    }

    @Override
    public void setBootDevice(Target target, BootSetting setting) {
        before.accept(target);
        boot = setting;
    }
}
