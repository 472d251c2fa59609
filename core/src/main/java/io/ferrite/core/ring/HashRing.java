package io.ferrite.core.ring;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A consistent-hash ring with the points of the OpenStack implementation: MD5, 2^5 points for each host, the name added
 * once more for each point.
 */
public final class HashRing {

    private static final int POINTS = 32;

    private final NavigableMap<BigInteger, String> points = new TreeMap<>();

    public HashRing(Collection<String> hosts) {
        hosts.forEach(this::place);
    }

    /** The host that owns {@code key}, or empty where the ring has no hosts. */
    public Optional<String> owner(String key) {
        if (points.isEmpty()) {
            return Optional.empty();
        }
        BigInteger place = number(md5().digest(bytes(key)));
        Map.Entry<BigInteger, String> next = points.higherEntry(place);
        if (next == null) {
            return Optional.of(points.firstEntry().getValue());
        }
        return Optional.of(next.getValue());
    }

    private void place(String host) {
        StringBuilder repeated = new StringBuilder(host);
        for (int point = 0; point < POINTS; point++) {
            repeated.append(host);
            points.put(number(md5().digest(bytes(repeated.toString()))), host);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static BigInteger number(byte[] digest) {
        return new BigInteger(1, digest);
    }

    private static MessageDigest md5() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("MD5 is part of every Java.", impossible);
        }
    }
}
