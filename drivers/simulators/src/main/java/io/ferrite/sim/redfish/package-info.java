/**
 * A BMC that speaks Redfish over HTTP or HTTPS: a tree of pages from a profile, with the live pages, actions and manners
 * that features add. May import the JDK, Jackson and the machine and fault packages of the simulators. Entry:
 * {@link io.ferrite.sim.redfish.RedfishSim}.
 */
package io.ferrite.sim.redfish;
