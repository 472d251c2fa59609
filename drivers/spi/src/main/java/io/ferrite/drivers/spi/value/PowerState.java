package io.ferrite.drivers.spi.value;

/** The power of a machine as its BMC reports it. */
public enum PowerState implements WireText {
    ON("power on"),
    OFF("power off"),
    ERROR("error");

    private final String text;

    PowerState(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }
}
