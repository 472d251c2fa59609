package io.ferrite.drivers.spi.value;

/** What a light does. */
public enum IndicatorState implements WireText {
    OFF("off"),
    ON("on"),
    BLINKING("blinking"),
    UNKNOWN("unknown");

    private final String text;

    IndicatorState(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }
}
