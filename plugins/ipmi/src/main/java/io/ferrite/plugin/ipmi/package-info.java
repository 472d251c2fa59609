/**
 * Drives machines through BMCs that speak IPMI 2.0, under the names that Ironic's nodes carry. May import the driver
 * contract and the IPMI client. Entry: {@link io.ferrite.plugin.ipmi.IpmiPlugin}.
 */
package io.ferrite.plugin.ipmi;
