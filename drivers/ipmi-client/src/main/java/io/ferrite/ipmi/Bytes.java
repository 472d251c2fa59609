package io.ferrite.ipmi;

import java.util.Arrays;
import java.util.HexFormat;

/** A sequence of bytes that does not change and compares by content. */
public final class Bytes {

    /** No bytes. */
    public static final Bytes NONE = new Bytes(new byte[0]);

    private static final HexFormat HEX =
            HexFormat.ofDelimiter(" ").withPrefix("0x").withUpperCase();

    private final byte[] content;

    private Bytes(byte[] content) {
        this.content = content;
    }

    /** Bytes from their values, each 0 to 255. */
    public static Bytes of(int... values) {
        byte[] content = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            if (values[i] < 0 || values[i] > 0xFF) {
                throw new IllegalArgumentException(values[i] + " does not fit into a byte (0 to 255).");
            }
            content[i] = (byte) values[i];
        }
        return new Bytes(content);
    }

    /** A copy of {@code content}. */
    public static Bytes copyOf(byte[] content) {
        return new Bytes(content.clone());
    }

    public int length() {
        return content.length;
    }

    /** The byte at {@code index} as 0 to 255. */
    public int at(int index) {
        return content[index] & 0xFF;
    }

    /** A copy as an array. */
    public byte[] toArray() {
        return content.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes bytes && Arrays.equals(content, bytes.content);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(content);
    }

    /** For example {@code 0x01 0xFF}. */
    @Override
    public String toString() {
        return HEX.formatHex(content);
    }
}
