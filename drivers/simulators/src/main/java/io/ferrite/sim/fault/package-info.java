/**
 * Bad weather for simulated BMCs: faults that are raised and cleared while a simulator runs.
 * May import the JDK only; the faces ask it before they answer. Entry: {@link io.ferrite.sim.fault.Faults}.
 */
package io.ferrite.sim.fault;
