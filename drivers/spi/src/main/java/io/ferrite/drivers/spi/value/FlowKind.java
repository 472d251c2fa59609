package io.ferrite.drivers.spi.value;

/** The flows in which a step may run. */
public enum FlowKind implements WireText {
    CLEAN("clean"),
    DEPLOY("deploy"),
    SERVICE("service"),
    VERIFY("verify");

    private final String text;

    FlowKind(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }
}
