package io.ferrite.drivers.spi.value;

/**
 * The flows in which a step may run. Users put together the steps of clean, deploy and service; those of the others run by
 * themselves, by priority.
 */
public enum FlowKind implements WireText {
    CLEAN("clean"),
    DEPLOY("deploy"),
    SERVICE("service"),
    VERIFY("verify"),
    /** Finding out what the hardware is; the answer of its step is an {@code Inspected}. */
    INSPECT("inspect"),
    /** Taking on a machine that runs an instance already. */
    ADOPT("adopt"),
    /** Ending an instance. */
    TEAR_DOWN("tear down"),
    /** Starting the rescue system. */
    RESCUE("rescue"),
    /** Going back from the rescue system to the instance. */
    UNRESCUE("unrescue");

    private final String text;

    FlowKind(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }
}
