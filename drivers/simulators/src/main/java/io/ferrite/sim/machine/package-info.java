/**
 * The state of one simulated machine, on which all its faces (Redfish, IPMI) act, and the log of what really arrived.
 * May import the JDK only; knows no protocol. Entry: {@link io.ferrite.sim.machine.SimMachine}.
 */
package io.ferrite.sim.machine;
