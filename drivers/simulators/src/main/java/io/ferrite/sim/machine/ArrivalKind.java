package io.ferrite.sim.machine;

/** Whether a request only looks, or wants to change something. Raw OEM commands count as changes. */
public enum ArrivalKind {
    READ,
    CHANGE
}
