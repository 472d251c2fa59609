/**
 * Words that the contract shares with the whole house: power, boot device, interface kinds, secrets. May import the JDK
 * only. Every enum carries the text that stands on the wire and in the database.
 */
package io.ferrite.drivers.spi.value;
