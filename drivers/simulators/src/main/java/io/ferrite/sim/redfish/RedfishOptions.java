package io.ferrite.sim.redfish;

/**
 * How a simulated BMC is set up.
 *
 * @param port the TCP port on 127.0.0.1; 0 picks a free one
 * @param credentials who may log in, by Basic authentication or with a session
 * @param transport HTTP or HTTPS
 * @param sessionSlots how many sessions may be open at a time; one more is answered with 503
 */
public record RedfishOptions(int port, Credentials credentials, Transport transport, int sessionSlots) {

    /** A free port, {@code root} with password {@code 0penBmc-sim-1}, plain HTTP, 16 sessions. */
    public static RedfishOptions standard() {
        return new RedfishOptions(0, new Credentials("root", "0penBmc-sim-1"), Transport.HTTP, 16);
    }

    public RedfishOptions onPort(int tcpPort) {
        return new RedfishOptions(tcpPort, credentials, transport, sessionSlots);
    }

    public RedfishOptions withCredentials(String username, String password) {
        return new RedfishOptions(port, new Credentials(username, password), transport, sessionSlots);
    }

    public RedfishOptions over(Transport other) {
        return new RedfishOptions(port, credentials, other, sessionSlots);
    }

    public RedfishOptions withSessionSlots(int slots) {
        return new RedfishOptions(port, credentials, transport, slots);
    }
}
