package io.ferrite.sim.machine;

/** What became of a reset: carried out (or on its way), nothing to do, put off, or impossible in the present state. */
public enum ResetOutcome {
    DONE,
    ALREADY_SO,
    DEFERRED,
    CONFLICT
}
