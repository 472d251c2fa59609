package io.ferrite.api.auth;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The credentials that were verified a short while ago, so that a client that sends ten requests does not cost ten bcrypt
 * checks. Kept are not the credentials but their HMAC under a key that this object makes up and shows to nobody: what is
 * found in a dump of the memory does not log anybody in. There is one entry per user, so users bound it; it belongs to one
 * content of the user file and is thrown away with it.
 */
final class Verified {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final Duration LIFETIME = Duration.ofMinutes(1);

    private record Proof(String digest, Instant until) {}

    private final Map<String, Proof> proofs = new ConcurrentHashMap<>();
    private final SecretKeySpec key;

    Verified() {
        byte[] bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        this.key = new SecretKeySpec(bytes, ALGORITHM);
    }

    /** Whether these credentials were verified within the last minute. Compares in constant time. */
    boolean knows(String name, String password, Instant now) {
        Proof proof = proofs.get(name);
        return proof != null && now.isBefore(proof.until()) && isEqual(proof.digest(), digest(name, password));
    }

    /** Notes that a user of the file has just proved to be {@code name}. */
    void add(String name, String password, Instant now) {
        proofs.put(name, new Proof(digest(name, password), now.plus(LIFETIME)));
    }

    private static boolean isEqual(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }

    private String digest(String name, String password) {
        byte[] user = name.getBytes(StandardCharsets.UTF_8);
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(user.length).array());
            mac.update(user);
            return HexFormat.of().formatHex(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(ALGORITHM + " is part of every Java.", impossible);
        }
    }
}
