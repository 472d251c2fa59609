/**
 * Drives machines through BMCs that speak Redfish, with Ironic's names for settings. May import the driver contract and the
 * Redfish client. Entry: {@link io.ferrite.plugin.redfish.RedfishPlugin}.
 */
package io.ferrite.plugin.redfish;
