package io.ferrite.sim.redfish;

/** What a simulated BMC listens with; HTTPS uses a certificate that it signed itself. */
public enum Transport {
    HTTP,
    HTTPS
}
