/**
 * What drivers can do besides power, boot device, vendor calls and steps. Imports the contract's base and its values;
 * entry: any of the capabilities, each of which is implemented by itself.
 */
package io.ferrite.drivers.spi.management;
