package io.ferrite.drivers.spi;

import io.ferrite.drivers.spi.value.BootDevice;
import io.ferrite.drivers.spi.value.BootSetting;
import java.util.Optional;
import java.util.Set;

/**
 * Reads and sets the device that a machine boots from. The house makes the step {@code management.set_boot_device} of it,
 * so a driver does not declare one.
 */
public interface BootControl extends Capability {

    /** The devices that can be set. */
    Set<BootDevice> bootDevices(Target target);

    /** The override in force, or empty where there is none or the BMC does not tell. */
    Optional<BootSetting> bootDevice(Target target);

    /**
     * Sets the override.
     *
     * @throws DriverException of kind UNSUPPORTED for a device that is not in {@link #bootDevices}
     */
    void setBootDevice(Target target, BootSetting setting);
}
