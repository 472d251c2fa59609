package io.ferrite.drivers.spi;

import io.ferrite.drivers.spi.value.InterfaceKind;
import java.util.List;
import java.util.Objects;

/**
 * A named implementation of one interface kind, for example power "redfish".
 *
 * @param kind which of the node's interfaces it can serve
 * @param name the name that the node's {@code <kind>_interface} field holds
 * @param capability the object that does the work; it may implement several capabilities
 * @param settings the {@code driver_info} keys that it reads
 */
public record Implementation(InterfaceKind kind, String name, Capability capability, List<DriverSetting> settings) {

    public Implementation {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(capability, "capability");
        settings = List.copyOf(settings);
    }
}
