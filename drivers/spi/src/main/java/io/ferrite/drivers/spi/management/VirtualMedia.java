package io.ferrite.drivers.spi.management;

import io.ferrite.drivers.spi.Capability;
import io.ferrite.drivers.spi.DriverException;
import io.ferrite.drivers.spi.Target;
import io.ferrite.drivers.spi.value.MediaDevice;
import io.ferrite.drivers.spi.value.MediaImage;
import java.util.List;
import java.util.Set;

/** Drives that a BMC pretends to have. Part of the interface {@code management}. */
public interface VirtualMedia extends Capability {

    /** The drives that hold an image. */
    List<MediaImage> mounted(Target target);

    /**
     * Puts an image into a drive; one that is in there already gives way.
     *
     * @throws DriverException of kind UNSUPPORTED where the machine has no such drive
     */
    void insert(Target target, MediaImage image);

    /** Empties drives. One that is empty or that the machine does not have is left alone. */
    void eject(Target target, Set<MediaDevice> devices);
}
