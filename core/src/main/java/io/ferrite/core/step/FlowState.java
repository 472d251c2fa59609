package io.ferrite.core.step;

import io.ferrite.drivers.spi.value.WireText;

/** Where a flow is. */
public enum FlowState implements WireText {
    RUNNING("running"),
    WAITING("waiting"),
    DONE("done"),
    FAILED("failed"),
    ABORTED("aborted");

    private final String text;

    FlowState(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }
}
