package io.ferrite.drivers.spi.value;

/**
 * A boot override.
 *
 * @param device where to boot from
 * @param persistent for every boot, or for the next one only
 */
public record BootSetting(BootDevice device, boolean persistent) {}
