package io.ferrite.drivers.spi;

/**
 * The version of this contract. Plugins state the range they understand as {@code plugin.requires} in their {@code
 * plugin.properties}; additions raise the minor number, removals the major one.
 */
public final class SpiVersion {

    /** The contract as it stands. */
    public static final String CURRENT = "1.1.0";

    private SpiVersion() {}
}
