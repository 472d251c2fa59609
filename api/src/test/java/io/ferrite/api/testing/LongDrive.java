package io.ferrite.api.testing;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;

/** The base64 text of a config drive of any length; no byte of it is ever kept. */
public record LongDrive(long length) {

    private static final byte[] ALPHABET =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".getBytes(StandardCharsets.US_ASCII);
    private static final Duration LIMIT = Duration.ofMinutes(2);

    /** What stands before the drive in the body of a request. */
    public static final String BEFORE = "{\"target\":\"active\",\"configdrive\":\"";

    /** What stands behind it. */
    public static final String BEHIND = "\"}";

    private static byte at(long position) {
        return ALPHABET[(int) ((position * 31 + position / 977) % ALPHABET.length)];
    }

    /** The one that makes a request's body {@code length} bytes long. */
    public static LongDrive filling(long length) {
        return new LongDrive(length - BEFORE.length() - BEHIND.length());
    }

    /** Its text. */
    public InputStream text() {
        return new InputStream() {
            private long position;

            @Override
            public int read() {
                return position < length ? at(position++) : -1;
            }

            @Override
            public int read(byte[] into, int from, int most) {
                int count = (int) Math.min(most, length - position);
                for (int index = 0; index < count; index++) {
                    into[from + index] = at(position++);
                }
                return count == 0 && most > 0 ? -1 : count;
            }
        };
    }

    /** Takes a text and tells whether it is this one. */
    public Check check() {
        return new Check(this);
    }

    /** Compares byte by byte what is written to it. */
    public static final class Check extends OutputStream {

        private final LongDrive expected;
        private long position;
        private boolean same = true;

        private Check(LongDrive expected) {
            this.expected = expected;
        }

        @Override
        public void write(int next) {
            same = same && position < expected.length && at(position) == (byte) next;
            position++;
        }

        /** Whether all of it came, and nothing else. */
        public boolean passed() {
            return same && position == expected.length;
        }
    }

    /** A request that deploys {@code node} with it, in chunks of unknown number. */
    public HttpRequest request(URI api, String node) {
        return request(api, node, BEHIND);
    }

    /** The same, and the body ends with {@code behind}. */
    public HttpRequest request(URI api, String node, String behind) {
        return HttpRequest.newBuilder(api.resolve("/v1/nodes/" + node + "/states/provision"))
                .timeout(LIMIT)
                .header("X-OpenStack-Ironic-API-Version", TestApi.NEWEST)
                .PUT(BodyPublishers.ofInputStream(() -> new SequenceInputStream(
                        Collections.enumeration(List.of(bytes(BEFORE), text(), bytes(behind))))))
                .build();
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
