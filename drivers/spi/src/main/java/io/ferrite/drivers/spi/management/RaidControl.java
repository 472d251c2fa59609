package io.ferrite.drivers.spi.management;

import io.ferrite.drivers.spi.Capability;
import io.ferrite.drivers.spi.DriverException;
import io.ferrite.drivers.spi.Target;
import java.util.Map;

/**
 * Logical disks. The interface {@code raid}. What is wanted is kept with the node; steps of the driver make it so.
 */
public interface RaidControl extends Capability {

    /**
     * Checks what is wanted, without changing anything. The house has checked its form.
     *
     * @param config a JSON object with {@code logical_disks}
     * @throws DriverException of kind REJECTED for what this hardware cannot do
     */
    default void checkConfig(Target target, Map<String, Object> config) {}
}
