package io.ferrite.sim.machine;

import java.util.Optional;
import java.util.stream.Stream;

/** For how many boots an override holds; {@code text} is the Redfish spelling. */
public enum Persistence {
    DISABLED("Disabled"),
    ONCE("Once"),
    CONTINUOUS("Continuous");

    private final String text;

    Persistence(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    public static Optional<Persistence> ofText(String text) {
        return Stream.of(values()).filter(value -> value.text.equals(text)).findFirst();
    }
}
