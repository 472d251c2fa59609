package io.ferrite.drivers.spi.management;

import io.ferrite.drivers.spi.Capability;
import io.ferrite.drivers.spi.Target;

/** Interrupts a machine that does not listen any more. Part of the interface {@code management}. */
public interface InterruptControl extends Capability {

    /** Sends a non-maskable interrupt, which makes most systems write down why they hang. */
    void injectNmi(Target target);
}
