package io.ferrite.drivers.spi.value;

/** What a caller may ask of a machine's power, in the words of {@code PUT /v1/nodes/{n}/states/power}. */
public enum PowerChange implements WireText {
    ON("power on", PowerState.ON),
    OFF("power off", PowerState.OFF),
    REBOOT("rebooting", PowerState.ON),
    SOFT_OFF("soft power off", PowerState.OFF),
    SOFT_REBOOT("soft rebooting", PowerState.ON);

    private final String text;
    private final PowerState result;

    PowerChange(String text, PowerState result) {
        this.text = text;
        this.result = result;
    }

    @Override
    public String text() {
        return text;
    }

    /** The power state in which the machine is when the change is complete. */
    public PowerState result() {
        return result;
    }
}
