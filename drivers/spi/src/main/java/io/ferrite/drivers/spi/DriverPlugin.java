package io.ferrite.drivers.spi;

import java.util.List;
import org.pf4j.ExtensionPoint;

/**
 * The entry point of a plugin, found through {@code META-INF/services/io.ferrite.drivers.spi.DriverPlugin} in the
 * plugin's own class loader. Both lists are read once, at start.
 */
public interface DriverPlugin extends ExtensionPoint, AutoCloseable {

    /** What the plugin offers, each under a (kind, name) that no other plugin uses. */
    List<Implementation> implementations();

    /** Which hardware types it defines; a type may list implementations of other plugins by name. */
    List<HardwareType> hardwareTypes();

    /** Ends what the plugin keeps open, such as sessions on BMCs; called once, when nobody uses it any more. */
    @Override
    default void close() {}
}
