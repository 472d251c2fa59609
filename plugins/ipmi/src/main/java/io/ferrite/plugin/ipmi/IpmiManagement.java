package io.ferrite.plugin.ipmi;

import io.ferrite.drivers.spi.BootControl;
import io.ferrite.drivers.spi.DriverException;
import io.ferrite.drivers.spi.Target;
import io.ferrite.drivers.spi.value.BootDevice;
import io.ferrite.drivers.spi.value.BootSetting;
import io.ferrite.ipmi.command.BootFlags;
import io.ferrite.ipmi.command.BootFlags.Trait;
import io.ferrite.ipmi.command.BootOptions;
import io.ferrite.ipmi.command.BootSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The boot flags of a machine. The order is meant for UEFI where the node's capabilities do not say otherwise. */
final class IpmiManagement implements BootControl {

    private static final Map<BootDevice, BootSource> SOURCES = new EnumMap<>(Map.of(
            BootDevice.PXE, BootSource.PXE,
            BootDevice.DISK, BootSource.DISK,
            BootDevice.CDROM, BootSource.CDROM,
            BootDevice.BIOS, BootSource.BIOS,
            BootDevice.SAFE, BootSource.SAFE));

    private final IpmiAccess access;

    IpmiManagement(IpmiAccess access) {
        this.access = access;
    }

    @Override
    public void validate(Target target) {
        IpmiSettings.endpoint(target);
    }

    @Override
    public Set<BootDevice> bootDevices(Target target) {
        return SOURCES.keySet();
    }

    @Override
    public Optional<BootSetting> bootDevice(Target target) {
        return setting(access.call(
                target,
                "read the boot device",
                bmc -> BootOptions.read(bmc.session(), bmc.deadline().remaining())));
    }

    @Override
    public void setBootDevice(Target target, BootSetting setting) {
        BootSource source = SOURCES.get(setting.device());
        if (source == null) {
            throw DriverException.unsupported("IPMI has no boot device '%s'; node %s may boot from: %s"
                    .formatted(setting.device().text(), target.name(), SOURCES.keySet()));
        }
        BootFlags flags = flags(source, setting.persistent(), isLegacy(target));
        access.call(target, "set the boot device", bmc -> {
            BootOptions.write(bmc.session(), flags, bmc.deadline().remaining());
            return setting;
        });
    }

    private static BootFlags flags(BootSource source, boolean persistent, boolean legacy) {
        BootFlags flags = BootFlags.once(source);
        if (persistent) {
            flags = flags.with(Trait.PERSISTENT);
        }
        return legacy ? flags : flags.with(Trait.EFI);
    }

    private static boolean isLegacy(Target target) {
        return String.valueOf(target.properties().get("capabilities")).contains("boot_mode:bios");
    }

    private static Optional<BootSetting> setting(BootFlags flags) {
        if (!flags.has(Trait.VALID)) {
            return Optional.empty();
        }
        return SOURCES.entrySet().stream()
                .filter(row -> row.getValue() == flags.source())
                .map(row -> new BootSetting(row.getKey(), flags.has(Trait.PERSISTENT)))
                .findFirst();
    }
}
