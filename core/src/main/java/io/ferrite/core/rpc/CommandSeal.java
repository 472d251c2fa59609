package io.ferrite.core.rpc;

import io.ferrite.drivers.spi.value.Secret;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Proof that a command comes from somebody who knows the shared key: HMAC-SHA256 over the time of sending and the body.
 * Seals older or younger than a minute are refused.
 */
public final class CommandSeal {

    /** Seconds since 1970 at which the command was sealed. */
    public static final String TIME_HEADER = "X-Ferrite-Time";
    /** The seal in hexadecimal. */
    public static final String SEAL_HEADER = "X-Ferrite-Seal";

    private static final String ALGORITHM = "HmacSHA256";
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final SecretKeySpec key;
    private final InstantSource time;

    public CommandSeal(Secret key, InstantSource time) {
        this.key = new SecretKeySpec(key.reveal().getBytes(StandardCharsets.UTF_8), ALGORITHM);
        this.time = time;
    }

    /** The present second, as {@link #TIME_HEADER} carries it. */
    public long now() {
        return time.instant().getEpochSecond();
    }

    /** The seal of {@code body} sent at {@code second}. */
    public String seal(long second, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(ByteBuffer.allocate(Long.BYTES).putLong(second).array());
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(ALGORITHM + " is part of every Java.", impossible);
        }
    }

    /** What is sealed: on whose behalf it is sent, empty for nobody's, and the body. */
    public static byte[] whole(String asker, byte[] body) {
        byte[] head = asker.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(head.length + body.length)
                .put(head)
                .put(body)
                .array();
    }

    /** Whether {@code seal} belongs to {@code body} and {@code second} is of the present. Takes constant time. */
    public boolean holds(String second, String seal, byte[] body) {
        long sealedAt;
        Duration age;
        try {
            sealedAt = Long.parseLong(second);
            age = Duration.between(Instant.ofEpochSecond(sealedAt), time.instant())
                    .abs();
        } catch (NumberFormatException | DateTimeException wrong) {
            return false;
        }
        byte[] expected = seal(sealedAt, body).getBytes(StandardCharsets.US_ASCII);
        boolean same = MessageDigest.isEqual(expected, seal.getBytes(StandardCharsets.US_ASCII));
        return same && age.compareTo(WINDOW) <= 0;
    }
}
