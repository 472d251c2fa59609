package io.ferrite.drivers.spi.value;

import java.util.Objects;
import java.util.Optional;

/**
 * A part of a machine that has firmware of its own.
 *
 * @param name for example {@code bios}, {@code bmc} or {@code nic:1}; unique within the machine
 * @param version what it runs, empty where the machine does not tell
 * @param vendor who made the part
 * @param model what it is
 * @param serialNumber which one it is
 */
public record FirmwareComponent(
        String name,
        Optional<String> version,
        Optional<String> vendor,
        Optional<String> model,
        Optional<String> serialNumber) {

    public FirmwareComponent {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(vendor, "vendor");
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(serialNumber, "serialNumber");
    }
}
