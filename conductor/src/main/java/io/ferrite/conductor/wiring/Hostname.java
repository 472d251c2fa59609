package io.ferrite.conductor.wiring;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** The name of this machine. */
final class Hostname {

    private Hostname() {}

    static String ofThisMachine() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "localhost";
        }
    }
}
