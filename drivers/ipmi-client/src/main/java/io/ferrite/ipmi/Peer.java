package io.ferrite.ipmi;

import io.ferrite.ipmi.IpmiException.Kind;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;

/** A BMC whose name has been resolved, and the words in which trouble with it is told. */
record Peer(IpmiEndpoint endpoint, InetSocketAddress address) {

    static Peer resolve(IpmiEndpoint endpoint) {
        try {
            InetAddress host = InetAddress.getByName(endpoint.host());
            return new Peer(endpoint, new InetSocketAddress(host, endpoint.port()));
        } catch (UnknownHostException e) {
            throw new IpmiException(Kind.UNREACHABLE, "BMC address " + endpoint.host() + " cannot be resolved.", e);
        }
    }

    IpmiException silent(String what) {
        return failure(Kind.UNREACHABLE, "did not answer " + what + " in time");
    }

    /** The BMC said no while a session was set up. */
    IpmiException refused(String what, int status) {
        return failure(
                RakpStatus.kindOf(status),
                "refuses " + what + " for user " + endpoint.user() + ": " + RakpStatus.describe(status));
    }

    IpmiException failure(Kind kind, String text) {
        return new IpmiException(kind, this + " " + text + ".");
    }

    @Override
    public String toString() {
        return "BMC " + endpoint.host() + " port " + endpoint.port();
    }
}
