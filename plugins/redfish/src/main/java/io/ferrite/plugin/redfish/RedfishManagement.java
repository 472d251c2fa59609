package io.ferrite.plugin.redfish;

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

/** The boot override of a system. */
final class RedfishManagement implements BootControl {

    private static final Map<BootDevice, BootTarget> TARGETS = new EnumMap<>(Map.of(
            BootDevice.PXE, BootTarget.PXE,
            BootDevice.DISK, BootTarget.HDD,
            BootDevice.CDROM, BootTarget.CD,
            BootDevice.BIOS, BootTarget.BIOS_SETUP,
            BootDevice.FLOPPY, BootTarget.FLOPPY,
            BootDevice.UEFIHTTP, BootTarget.UEFI_HTTP));

    private final RedfishAccess access;

    RedfishManagement(RedfishAccess access) {
        this.access = access;
    }

    @Override
    public void validate(Target target) {
        RedfishSettings.endpoint(target);
    }

    @Override
    public Set<BootDevice> bootDevices(Target target) {
        Set<BootTarget> offered = access.call(
                target, "list the boot devices", bmc -> bmc.systems().bootTargets(bmc.system(), bmc.deadline()));
        Set<BootDevice> devices = EnumSet.noneOf(BootDevice.class);
        TARGETS.forEach((device, wanted) -> {
            if (offered.isEmpty() || offers(offered, wanted)) {
                devices.add(device);
            }
        });
        return devices;
    }

    @Override
    public Optional<BootSetting> bootDevice(Target target) {
        return setting(
                access.call(target, "read the boot device", bmc -> bmc.systems().boot(bmc.system(), bmc.deadline())));
    }

    @Override
    public void setBootDevice(Target target, BootSetting setting) {
        BootTarget wanted = TARGETS.get(setting.device());
        if (wanted == null) {
            throw DriverException.unsupported("Redfish has no boot device '%s'; node %s may boot from: %s"
                    .formatted(setting.device().text(), target.name(), TARGETS.keySet()));
        }
        Frequency frequency = setting.persistent() ? Frequency.CONTINUOUS : Frequency.ONCE;
        access.call(target, "set the boot device", bmc -> {
            bmc.systems().setBoot(bmc.system(), new BootOverride(wanted, frequency, Mode.UNTOLD), bmc.deadline());
            return setting;
        });
    }

    private static boolean offers(Set<BootTarget> offered, BootTarget wanted) {
        return offered.contains(wanted) || (wanted == BootTarget.CD && offered.contains(BootTarget.USB_CD));
    }

    private static Optional<BootSetting> setting(BootOverride override) {
        if (override.frequency() == Frequency.DISABLED) {
            return Optional.empty();
        }
        BootTarget target = override.target() == BootTarget.USB_CD ? BootTarget.CD : override.target();
        return TARGETS.entrySet().stream()
                .filter(row -> row.getValue() == target)
                .map(row -> new BootSetting(row.getKey(), override.frequency() == Frequency.CONTINUOUS))
                .findFirst();
    }
}
