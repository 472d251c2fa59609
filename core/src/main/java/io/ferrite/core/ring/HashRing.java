package io.ferrite.core.ring;

import io.ferrite.core.node.RingShare;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
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

    /** The hashes of the keys that {@code host} owns; ranges that touch are one. */
    List<RingShare.Range> ranges(String host) {
        List<RingShare.Range> ranges = new ArrayList<>();
        String from = RingShare.Range.START;
        for (Map.Entry<BigInteger, String> point : points.entrySet()) {
            String below = hex(point.getKey());
            if (point.getValue().equals(host)) {
                add(ranges, from, below);
            }
            from = below;
        }
        if (!points.isEmpty() && points.firstEntry().getValue().equals(host)) {
            add(ranges, from, RingShare.Range.END);
        }
        return ranges;
    }

    private static void add(List<RingShare.Range> ranges, String from, String below) {
        boolean touches = !ranges.isEmpty() && ranges.getLast().below().equals(from);
        if (touches) {
            ranges.add(new RingShare.Range(ranges.removeLast().from(), below));
        } else {
            ranges.add(new RingShare.Range(from, below));
        }
    }

    private static String hex(BigInteger place) {
        return String.format(Locale.ROOT, "%032x", place);
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
