package io.ferrite.sim.machine;

import java.util.Optional;
import java.util.stream.Stream;

/** How the firmware boots; {@code text} is the Redfish spelling. */
public enum FirmwareMode {
    LEGACY("Legacy"),
    UEFI("UEFI");

    private final String text;

    FirmwareMode(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    public static Optional<FirmwareMode> ofText(String text) {
        return Stream.of(values()).filter(value -> value.text.equals(text)).findFirst();
    }
}
