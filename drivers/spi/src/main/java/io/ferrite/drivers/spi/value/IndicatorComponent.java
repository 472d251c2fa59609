package io.ferrite.drivers.spi.value;

/** The parts of a machine that may have lights. */
public enum IndicatorComponent implements WireText {
    CHASSIS("chassis"),
    SYSTEM("system"),
    DISK("disk"),
    POWER("power"),
    NIC("nic");

    private final String text;

    IndicatorComponent(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }
}
