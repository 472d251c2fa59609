/**
 * The only way from the house to the machines: loads driver plugins, composes a node's hardware out of what they offer, and
 * guards every call. May import {@code core}, the driver contract and, in the catalog and its class loader, PF4J. Entry:
 * {@link io.ferrite.conductor.hardware.HardwareAssembler}, over a {@link io.ferrite.conductor.hardware.DriverCatalog}.
 */
package io.ferrite.conductor.hardware;
