package io.ferrite.ipmi;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;

/**
 * A BMC and how to log in to it.
 *
 * @param host name, IPv4 or IPv6 address
 * @param port UDP port, usually 623
 * @param user at most 16 bytes in UTF-8; may be empty
 * @param password the user's password
 * @param bmcKey the key (Kg) that some BMCs want beside the password; {@link IpmiKey#none} where none is set
 * @param suite the cryptography to use
 * @param privilege the role to work in
 */
public record IpmiEndpoint(
        String host, int port, String user, IpmiKey password, IpmiKey bmcKey, CipherSuite suite, Privilege privilege) {

    /** The port that IANA gave to RMCP. */
    public static final int DEFAULT_PORT = 623;

    private static final int MAX_USER_LENGTH = 16;

    public IpmiEndpoint {
        requireNonNull(password, "password");
        requireNonNull(bmcKey, "bmcKey");
        requireNonNull(suite, "suite");
        requireNonNull(privilege, "privilege");
        if (host.isBlank()) {
            throw new IllegalArgumentException("The BMC's address is empty.");
        }
        if (port < 1 || port > 0xFFFF) {
            throw new IllegalArgumentException("UDP port " + port + " is not between 1 and 65535.");
        }
        if (user.getBytes(StandardCharsets.UTF_8).length > MAX_USER_LENGTH) {
            throw new IllegalArgumentException(
                    "IPMI user name " + user + " is longer than " + MAX_USER_LENGTH + " bytes.");
        }
    }

    /** An administrator's login without BMC key; the cipher suite is chosen automatically. */
    public static IpmiEndpoint of(String host, int port, String user, IpmiKey password) {
        return new IpmiEndpoint(host, port, user, password, IpmiKey.none(), CipherSuite.AUTO, Privilege.ADMINISTRATOR);
    }

    public IpmiEndpoint withSuite(CipherSuite newSuite) {
        return new IpmiEndpoint(host, port, user, password, bmcKey, newSuite, privilege);
    }

    public IpmiEndpoint withPrivilege(Privilege newPrivilege) {
        return new IpmiEndpoint(host, port, user, password, bmcKey, suite, newPrivilege);
    }

    public IpmiEndpoint withBmcKey(IpmiKey newKey) {
        return new IpmiEndpoint(host, port, user, password, newKey, suite, privilege);
    }

    byte[] userBytes() {
        return user.getBytes(StandardCharsets.UTF_8);
    }

    /** The key that session keys are derived from. */
    IpmiKey sessionSecret() {
        return bmcKey.isEmpty() ? password : bmcKey;
    }
}
