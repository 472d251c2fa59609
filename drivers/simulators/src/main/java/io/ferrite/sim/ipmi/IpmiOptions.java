package io.ferrite.sim.ipmi;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * How a simulated BMC is set up.
 *
 * @param port the UDP port on 127.0.0.1; 0 picks a free one
 * @param users who may log in
 * @param suites the cipher suites that are offered and accepted
 * @param sessionSlots how many sessions may be open or opening at a time
 * @param idleLimit after how long without a packet a session is forgotten
 * @param identity what Get Device ID and Get System GUID tell
 */
public record IpmiOptions(
        int port,
        List<IpmiUser> users,
        Set<CipherSuite> suites,
        int sessionSlots,
        Duration idleLimit,
        IpmiIdentity identity) {

    public IpmiOptions {
        users = List.copyOf(users);
        suites = Set.copyOf(suites);
    }

    /** A free port, user {@code admin} with password {@code password}, both suites, 8 slots, 60 seconds. */
    public static IpmiOptions standard() {
        return new IpmiOptions(
                0,
                List.of(IpmiUser.administrator("admin", "password")),
                Set.of(CipherSuite.values()),
                8,
                Duration.ofSeconds(60),
                IpmiIdentity.generic());
    }

    public IpmiOptions onPort(int udpPort) {
        return new IpmiOptions(udpPort, users, suites, sessionSlots, idleLimit, identity);
    }

    public IpmiOptions withUsers(IpmiUser... only) {
        return new IpmiOptions(port, List.of(only), suites, sessionSlots, idleLimit, identity);
    }

    public IpmiOptions withSuites(CipherSuite... only) {
        return new IpmiOptions(port, users, Set.of(only), sessionSlots, idleLimit, identity);
    }

    public IpmiOptions withSessionSlots(int slots) {
        return new IpmiOptions(port, users, suites, slots, idleLimit, identity);
    }

    public IpmiOptions withIdleLimit(Duration limit) {
        return new IpmiOptions(port, users, suites, sessionSlots, limit, identity);
    }

    public IpmiOptions withIdentity(IpmiIdentity who) {
        return new IpmiOptions(port, users, suites, sessionSlots, idleLimit, who);
    }
}
