/**
 * A client for IPMI 2.0 over RMCP+ whose calls block, made for virtual threads: one socket and one reading thread serve
 * all BMCs. May import the JDK and {@code io.ferrite.ipmi.wire}. Entry: {@link io.ferrite.ipmi.IpmiClient}.
 */
package io.ferrite.ipmi;
