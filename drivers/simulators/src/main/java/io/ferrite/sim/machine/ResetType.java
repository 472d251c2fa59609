package io.ferrite.sim.machine;

import java.util.Optional;
import java.util.stream.Stream;

/** A change of power that a face asks for; {@code text} is the Redfish spelling. */
public enum ResetType {
    ON("On"),
    FORCE_ON("ForceOn"),
    FORCE_OFF("ForceOff"),
    GRACEFUL_SHUTDOWN("GracefulShutdown"),
    FORCE_RESTART("ForceRestart"),
    GRACEFUL_RESTART("GracefulRestart"),
    POWER_CYCLE("PowerCycle"),
    PUSH_POWER_BUTTON("PushPowerButton"),
    NMI("Nmi");

    private final String text;

    ResetType(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    public static Optional<ResetType> ofText(String text) {
        return Stream.of(values()).filter(type -> type.text.equals(text)).findFirst();
    }
}
