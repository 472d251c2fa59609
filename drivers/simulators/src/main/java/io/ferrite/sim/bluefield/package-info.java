/**
 * A BlueField-3 card: the tree of its BMC as a profile over the Redfish simulator, its OEM actions and firmware updates, and
 * its raw IPMI commands, all acting on one card. May import the JDK, Jackson and the other simulator packages except fleet.
 * Entry: {@link io.ferrite.sim.bluefield.BlueField}.
 */
package io.ferrite.sim.bluefield;
