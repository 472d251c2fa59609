package io.ferrite.core.provision;

import io.ferrite.drivers.spi.value.WireText;

/** What can happen to a node's provision state: what users ask for, and what flows report. */
public enum Event implements WireText {
    MANAGE("manage"),
    PROVIDE("provide"),
    INSPECT("inspect"),
    CLEAN("clean"),
    ADOPT("adopt"),
    DEPLOY("deploy"),
    REBUILD("rebuild"),
    DELETE("delete"),
    RESCUE("rescue"),
    UNRESCUE("unrescue"),
    SERVICE("service"),
    ABORT("abort"),
    UNHOLD("unhold"),
    HOLD("hold"),
    WAIT("wait"),
    RESUME("resume"),
    DONE("done"),
    FAIL("fail");

    private final String text;

    Event(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }
}
