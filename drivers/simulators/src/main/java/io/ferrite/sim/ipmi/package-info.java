/**
 * A BMC that speaks IPMI 2.0 over UDP (RMCP+, cipher suites 3 and 17), written from the specification so that it shares no
 * mistake with a client. May import the JDK and the machine and fault packages of the simulators. Entry:
 * {@link io.ferrite.sim.ipmi.IpmiSim}.
 */
package io.ferrite.sim.ipmi;
