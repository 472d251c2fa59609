package io.ferrite.drivers.spi.management;

import io.ferrite.drivers.spi.Capability;
import io.ferrite.drivers.spi.Target;
import java.util.Optional;

/** Reads and switches secure boot. Part of the interface {@code management}. */
public interface SecureBootControl extends Capability {

    /** Whether it is on, or empty where the BMC does not tell. */
    Optional<Boolean> secureBoot(Target target);

    /** Switches it. */
    void setSecureBoot(Target target, boolean on);
}
