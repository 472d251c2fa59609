package io.ferrite.plugin.bluefield;

import io.ferrite.drivers.spi.BootControl;
import io.ferrite.drivers.spi.DriverException;
import io.ferrite.drivers.spi.Target;
import io.ferrite.drivers.spi.value.BootDevice;
import io.ferrite.drivers.spi.value.BootSetting;
import io.ferrite.redfish.BootOverride;
import io.ferrite.redfish.BootOverride.Frequency;
import io.ferrite.redfish.BootOverride.Mode;
import io.ferrite.redfish.BootTarget;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The boot override of the card, always in UEFI mode. It waits in the pending settings, where the card's firmware fetches
 * it at the next restart of the Arm.
 */
final class BlueFieldManagement implements BootControl {

    private static final Map<BootDevice, BootTarget> TARGETS = new EnumMap<>(Map.of(
            BootDevice.PXE, BootTarget.PXE,
            BootDevice.UEFIHTTP, BootTarget.UEFI_HTTP,
            BootDevice.DISK, BootTarget.HDD,
            BootDevice.CDROM, BootTarget.CD));

    private final BlueFieldRedfish access;

    BlueFieldManagement(BlueFieldRedfish access) {
        this.access = access;
    }

    @Override
    public void validate(Target target) {
        BlueFieldSettings.redfish(target);
    }

    @Override
    public Set<BootDevice> bootDevices(Target target) {
        Set<BootTarget> offered = access.call(
                target, "list the boot devices", bmc -> bmc.systems().bootTargets(bmc.system(), bmc.deadline()));
        Set<BootDevice> devices = EnumSet.noneOf(BootDevice.class);
        TARGETS.forEach((device, wanted) -> {
            if (offered.isEmpty() || offered.contains(wanted)) {
                devices.add(device);
            }
        });
        return devices;
    }

    @Override
    public Optional<BootSetting> bootDevice(Target target) {
        BootOverride override =
                access.call(target, "read the boot device", bmc -> bmc.systems().boot(bmc.system(), bmc.deadline()));
        if (override.frequency() == Frequency.DISABLED) {
            return Optional.empty();
        }
        return TARGETS.entrySet().stream()
                .filter(row -> row.getValue() == override.target())
                .map(row -> new BootSetting(row.getKey(), override.frequency() == Frequency.CONTINUOUS))
                .findFirst();
    }

    @Override
    public void setBootDevice(Target target, BootSetting setting) {
        BootTarget wanted = TARGETS.get(setting.device());
        if (wanted == null) {
            throw DriverException.unsupported("The DPU of node %s cannot boot from '%s', only from: %s"
                    .formatted(target.name(), setting.device().text(), TARGETS.keySet()));
        }
        Frequency frequency = setting.persistent() ? Frequency.CONTINUOUS : Frequency.ONCE;
        access.call(target, "set the boot device", bmc -> {
            bmc.systems().setBoot(bmc.system(), new BootOverride(wanted, frequency, Mode.UEFI), bmc.deadline());
            return setting;
        });
    }
}
