package io.ferrite.sim.ipmi;

import java.net.SocketAddress;

/**
 * Who opens a session. The id alone does not tell two consoles apart: every ipmitool sends the same one.
 *
 * @param address where its datagrams come from
 * @param id the session id that the console chose for itself
 */
record Console(SocketAddress address, int id) {}
