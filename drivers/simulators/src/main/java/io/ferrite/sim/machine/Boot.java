package io.ferrite.sim.machine;

import java.time.Instant;

/** One boot of a machine: when it happened and which override it found. */
public record Boot(Instant at, BootOverride found) {}
