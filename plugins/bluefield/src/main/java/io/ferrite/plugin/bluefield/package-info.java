/**
 * Drives NVIDIA BlueField DPUs through their own BMC: Redfish for power and boot, IPMI for raw commands. May import the
 * driver contract and both clients. Entry: {@link io.ferrite.plugin.bluefield.BlueFieldPlugin}.
 */
package io.ferrite.plugin.bluefield;
