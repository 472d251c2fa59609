package io.ferrite.drivers.spi.management;

import io.ferrite.drivers.spi.Capability;
import io.ferrite.drivers.spi.Target;
import io.ferrite.drivers.spi.value.BiosSetting;
import java.util.List;

/** The settings of a machine's firmware. The interface {@code bios}; changing them is a matter of steps. */
public interface BiosSettings extends Capability {

    /** All settings as they are now, each name once. */
    List<BiosSetting> biosSettings(Target target);
}
