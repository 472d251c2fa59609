package io.ferrite.core.step;

import io.ferrite.drivers.spi.value.WireText;

/** Where one step on one machine is. */
public enum RunState implements WireText {
    PENDING("pending"),
    RUNNING("running"),
    WAITING("waiting"),
    DONE("done"),
    FAILED("failed"),
    SKIPPED("skipped");

    private final String text;

    RunState(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }

    /** Whether nothing more happens to it. */
    public boolean isOver() {
        return this == DONE || this == FAILED || this == SKIPPED;
    }
}
