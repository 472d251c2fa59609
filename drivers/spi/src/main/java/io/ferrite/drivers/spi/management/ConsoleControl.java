package io.ferrite.drivers.spi.management;

import io.ferrite.drivers.spi.Capability;
import io.ferrite.drivers.spi.Target;
import io.ferrite.drivers.spi.value.ConsoleAccess;
import java.util.Optional;

/** The screen and keyboard, or the serial line, of a machine. The interface {@code console}. */
public interface ConsoleControl extends Capability {

    /** Opens the console; one that is open stays as it is. */
    void open(Target target);

    /** Closes it; one that is closed stays as it is. */
    void close(Target target);

    /** How to reach the open console, or empty where there is nothing to tell. */
    Optional<ConsoleAccess> access(Target target);
}
