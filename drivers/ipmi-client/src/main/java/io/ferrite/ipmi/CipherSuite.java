package io.ferrite.ipmi;

import io.ferrite.ipmi.wire.Algorithms;
import java.util.Optional;

/** Which cryptography a session uses. */
public enum CipherSuite {
    /** What the BMC offers, 17 before 3; where it does not tell, 17 is tried first, then 3. */
    AUTO(null),
    /** HMAC-SHA1 and AES-CBC-128, which every BMC with IPMI 2.0 has to know. */
    SUITE_3(Algorithms.SHA1),
    /** HMAC-SHA256 and AES-CBC-128. */
    SUITE_17(Algorithms.SHA256);

    private final Algorithms algorithms;

    CipherSuite(Algorithms algorithms) {
        this.algorithms = algorithms;
    }

    /** The suite with that number of the IPMI specification: 3 or 17. */
    public static CipherSuite ofNumber(int number) {
        for (CipherSuite suite : values()) {
            if (suite.algorithms != null && suite.algorithms.suite() == number) {
                return suite;
            }
        }
        throw new IllegalArgumentException("Cipher suite " + number + " is not supported, only 3 and 17 are.");
    }

    Optional<Algorithms> algorithms() {
        return Optional.ofNullable(algorithms);
    }
}
