/**
 * Many simulated machines in one process, and a page on the loopback interface that tells other processes what really
 * arrived at them. May import the JDK, Jackson and all other simulator packages. Entry:
 * {@link io.ferrite.sim.fleet.SimRack}.
 */
package io.ferrite.sim.fleet;
