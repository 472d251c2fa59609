package io.ferrite.drivers.spi.management;

import io.ferrite.drivers.spi.Capability;
import io.ferrite.drivers.spi.DriverException;
import io.ferrite.drivers.spi.Target;
import io.ferrite.drivers.spi.value.BootMode;
import java.util.Optional;
import java.util.Set;

/** Reads and sets how the firmware boots. Part of the interface {@code management}. */
public interface BootModeControl extends Capability {

    /** The modes that can be set. */
    Set<BootMode> bootModes(Target target);

    /** The mode in force, or empty where the BMC does not tell. */
    Optional<BootMode> bootMode(Target target);

    /**
     * Sets the mode.
     *
     * @throws DriverException of kind UNSUPPORTED for a mode that is not in {@link #bootModes}
     */
    void setBootMode(Target target, BootMode mode);
}
