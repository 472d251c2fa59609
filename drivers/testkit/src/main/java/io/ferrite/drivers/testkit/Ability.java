package io.ferrite.drivers.testkit;

import io.ferrite.drivers.spi.value.PowerChange;

/** What machines or drivers may lack. A contract proves that something lacking is refused, not that it is missing. */
public enum Ability {
    POWER_ON,
    POWER_OFF,
    REBOOT,
    SOFT_OFF,
    SOFT_REBOOT,
    /** A boot device for every boot, not only the next one. */
    PERSISTENT_BOOT,
    /** Refuses some raw commands. Lacking it, a machine takes any; there is nothing to prove then. */
    RAW_REFUSAL,
    /** Asks who comes. Lacking it, there is no wrong password. */
    CREDENTIALS,
    /** Is reached over a network. Lacking it, there is no weather. */
    NETWORK;

    /** The ability to make {@code change}. */
    static Ability of(PowerChange change) {
        return switch (change) {
            case ON -> POWER_ON;
            case OFF -> POWER_OFF;
            case REBOOT -> REBOOT;
            case SOFT_OFF -> SOFT_OFF;
            case SOFT_REBOOT -> SOFT_REBOOT;
        };
    }
}
