package io.ferrite.sim.machine;

/** Where the power of a machine is; {@code text} is the Redfish spelling. PAUSED is the standby of a card's Arm. */
public enum Power {
    ON("On"),
    OFF("Off"),
    POWERING_ON("PoweringOn"),
    POWERING_OFF("PoweringOff"),
    PAUSED("Paused");

    private final String text;

    Power(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
