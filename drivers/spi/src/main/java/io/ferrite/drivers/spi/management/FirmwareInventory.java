package io.ferrite.drivers.spi.management;

import io.ferrite.drivers.spi.Capability;
import io.ferrite.drivers.spi.Target;
import io.ferrite.drivers.spi.value.FirmwareComponent;
import java.util.List;

/** The parts of a machine that have firmware. The interface {@code firmware}; updating it is a matter of steps. */
public interface FirmwareInventory extends Capability {

    /** All parts as they are now, each name once. */
    List<FirmwareComponent> firmware(Target target);
}
