package io.ferrite.sim.machine;

/**
 * How a machine takes a change of power. A SERVER goes off when shut down. A CARD rests in standby (PAUSED) and wakes only
 * by a forced restart; its power cycle waits for the host that carries it.
 */
public enum MachineKind {
    SERVER,
    CARD
}
