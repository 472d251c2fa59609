package io.ferrite.core.step;

import io.ferrite.drivers.spi.value.WireText;
import java.util.Optional;

/** Steps that the house itself knows, whatever the interface says. */
public enum ReservedStep implements WireText {
    POWER_ON("power_on"),
    POWER_OFF("power_off"),
    REBOOT("reboot"),
    HOLD("hold"),
    WAIT("wait");

    private final String text;

    ReservedStep(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }

    /** The reserved step called {@code name}. */
    public static Optional<ReservedStep> named(String name) {
        return WireText.find(ReservedStep.class, name);
    }
}
