package io.ferrite.ipmi.wire;

import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The cipher suites that are spoken, as the algorithms behind their numbers. Confidentiality is AES-CBC-128 in both.
 * Source: IPMI 2.0 revision 1.1, tables 13-17 to 13-20 and 22-20.
 */
public enum Algorithms {
    /** Suite 3: RAKP-HMAC-SHA1 and HMAC-SHA1-96. */
    SHA1(3, 1, 1, "HmacSHA1", 20, 12),
    /** Suite 17: RAKP-HMAC-SHA256 and HMAC-SHA256-128. */
    SHA256(17, 3, 4, "HmacSHA256", 32, 16);

    /** The number of AES-CBC-128 in Open Session messages. */
    static final int AES_CBC_128 = 1;

    private final int suite;
    private final int authentication;
    private final int integrity;
    private final String macName;
    private final int digestLength;
    private final int checkLength;

    Algorithms(int suite, int authentication, int integrity, String macName, int digestLength, int checkLength) {
        this.suite = suite;
        this.authentication = authentication;
        this.integrity = integrity;
        this.macName = macName;
        this.digestLength = digestLength;
        this.checkLength = checkLength;
    }

    /** The algorithms of cipher suite {@code id}, if it is one of those spoken here. */
    public static Optional<Algorithms> ofSuite(int id) {
        for (Algorithms candidate : values()) {
            if (candidate.suite == id) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    /** The cipher suite's number: 3 or 17. */
    public int suite() {
        return suite;
    }

    int authentication() {
        return authentication;
    }

    int integrity() {
        return integrity;
    }

    /** Bytes of a full key exchange code. */
    int digestLength() {
        return digestLength;
    }

    /** Bytes of the shortened code behind each packet and in RAKP 4. */
    int checkLength() {
        return checkLength;
    }

    /** A keyed code generator; not safe for several threads. */
    Mac mac(byte[] key) {
        try {
            Mac mac = Mac.getInstance(macName);
            mac.init(new SecretKeySpec(key, macName));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime has no " + macName + ".", e);
        }
    }

    /** The code of the concatenated parts under {@code key}. */
    byte[] code(byte[] key, byte[]... parts) {
        Mac mac = mac(key);
        for (byte[] part : parts) {
            mac.update(part);
        }
        return mac.doFinal();
    }
}
