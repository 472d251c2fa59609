package io.ferrite.plugin.fake;

import io.ferrite.drivers.spi.BootControl;
import io.ferrite.drivers.spi.DriverException;
import io.ferrite.drivers.spi.Target;
import io.ferrite.drivers.spi.management.BootModeControl;
import io.ferrite.drivers.spi.management.InterruptControl;
import io.ferrite.drivers.spi.management.SecureBootControl;
import io.ferrite.drivers.spi.value.BootDevice;
import io.ferrite.drivers.spi.value.BootMode;
import io.ferrite.drivers.spi.value.BootSetting;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Boot device, boot mode, secure boot and interrupts that are only remembered. */
final class FakeBoot implements BootControl, BootModeControl, SecureBootControl, InterruptControl {

    private static final Set<BootDevice> DEVICES =
            EnumSet.of(BootDevice.PXE, BootDevice.DISK, BootDevice.CDROM, BootDevice.UEFIHTTP);

    private final FakeMachines machines;

    FakeBoot(FakeMachines machines) {
        this.machines = machines;
    }

    @Override
    public Set<BootDevice> bootDevices(Target target) {
        return DEVICES.stream()
                .filter(device -> !FakeLacks.has(target, device.text()))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Optional<BootSetting> bootDevice(Target target) {
        return machines.see(target).boot();
    }

    @Override
    public void setBootDevice(Target target, BootSetting setting) {
        if (!bootDevices(target).contains(setting.device())) {
            throw DriverException.unsupported("The fake machine of node %s cannot boot from '%s'."
                    .formatted(target.name(), setting.device().text()));
        }
        machines.change(target, machine -> machine.with(setting));
    }

    @Override
    public Set<BootMode> bootModes(Target target) {
        FakeLacks.refuse(target, "boot_mode");
        return Set.of(BootMode.values());
    }

    @Override
    public Optional<BootMode> bootMode(Target target) {
        FakeLacks.refuse(target, "boot_mode");
        return Optional.of(machines.see(target).board().mode());
    }

    @Override
    public void setBootMode(Target target, BootMode mode) {
        FakeLacks.refuse(target, "boot_mode");
        machines.changeBoard(target, board -> board.with(mode));
    }

    @Override
    public Optional<Boolean> secureBoot(Target target) {
        FakeLacks.refuse(target, "secure_boot");
        return Optional.of(machines.see(target).board().secureBoot());
    }

    @Override
    public void setSecureBoot(Target target, boolean on) {
        FakeLacks.refuse(target, "secure_boot");
        machines.changeBoard(target, board -> board.withSecureBoot(on));
    }

    @Override
    public void injectNmi(Target target) {
        FakeLacks.refuse(target, "nmi");
        machines.changeBoard(target, FakeBoard::interrupted);
    }
}
