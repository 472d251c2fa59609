/**
 * Bytes of RMCP+ and IPMI messages, and the cryptography that protects them, as functions without sockets or clocks. May
 * import the JDK only. Entry: {@link io.ferrite.ipmi.wire.Frame} for what travels, {@link
 * io.ferrite.ipmi.wire.SessionCipher} for what protects it.
 */
package io.ferrite.ipmi.wire;
