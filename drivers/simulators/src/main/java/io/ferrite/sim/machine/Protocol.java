package io.ferrite.sim.machine;

/** The language in which a request arrived. */
public enum Protocol {
    REDFISH,
    IPMI
}
