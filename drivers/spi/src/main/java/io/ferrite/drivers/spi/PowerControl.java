package io.ferrite.drivers.spi;

import io.ferrite.drivers.spi.value.PowerChange;
import io.ferrite.drivers.spi.value.PowerState;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/** Reads and changes the power of a machine. */
public interface PowerControl extends Capability {

    /** The power as the BMC reports it now. */
    PowerState read(Target target);

    /**
     * Asks for a change and returns once the BMC has accepted it and, where the BMC tells, the machine has reached {@code
     * change.result()}.
     *
     * @param limit how long the whole call may take
     * @throws DriverException of kind UNSUPPORTED for a change that is not in {@link #supported}
     */
    void change(Target target, PowerChange change, Duration limit);

    /** The changes that this machine takes. */
    default Set<PowerChange> supported(Target target) {
        return EnumSet.of(PowerChange.ON, PowerChange.OFF, PowerChange.REBOOT);
    }
}
