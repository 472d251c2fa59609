package io.ferrite.sim.ipmi;

import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The cipher suites of RMCP+ that are spoken here. All use AES-CBC-128 for confidentiality. */
public enum CipherSuite {
    SUITE_3(3, 1, 1, "HmacSHA1", 12),
    SUITE_17(17, 3, 4, "HmacSHA256", 16);

    static final int AES_CBC_128 = 1;

    private final int number;
    private final int authentication;
    private final int integrity;
    private final String algorithm;
    private final int codeLength;

    CipherSuite(int number, int authentication, int integrity, String algorithm, int codeLength) {
        this.number = number;
        this.authentication = authentication;
        this.integrity = integrity;
        this.algorithm = algorithm;
        this.codeLength = codeLength;
    }

    /** The suite with these three algorithm numbers, if it is among the offered ones. */
    static Optional<CipherSuite> matching(
            Collection<CipherSuite> offered, int auth, int integrity, int confidentiality) {
        return offered.stream()
                .filter(suite -> suite.authentication == auth && suite.integrity == integrity)
                .filter(suite -> confidentiality == AES_CBC_128)
                .findFirst();
    }

    /** The record of this suite in the answer of Get Channel Cipher Suites. */
    Bytes channelRecord() {
        return Bytes.of(0xC0, number, authentication, 0x40 | integrity, 0x80 | AES_CBC_128);
    }

    /** The three algorithm payloads of an Open Session Response. */
    Bytes algorithmPayloads() {
        return Bytes.join(
                Bytes.of(0, 0, 0, 8, authentication, 0, 0, 0),
                Bytes.of(1, 0, 0, 8, integrity, 0, 0, 0),
                Bytes.of(2, 0, 0, 8, AES_CBC_128, 0, 0, 0));
    }

    /** The full HMAC, 20 or 32 bytes. */
    Bytes mac(Bytes key, Bytes message) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key.toArray(), algorithm));
            return Bytes.copyOf(mac.doFinal(message.toArray()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + algorithm + ".", e);
        }
    }

    /** The HMAC cut to the length that packets carry, 12 or 16 bytes. */
    Bytes code(Bytes key, Bytes message) {
        return mac(key, message).resized(codeLength);
    }

    int codeLength() {
        return codeLength;
    }
}
