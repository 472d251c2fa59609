package io.ferrite.sim.ipmi;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

/** An immutable run of bytes. Numbers of more than one byte are little-endian, as everywhere in IPMI. */
public final class Bytes {
    public static final Bytes NONE = new Bytes(new byte[0]);

    private final byte[] content;

    private Bytes(byte[] content) {
        this.content = content;
    }

    public static Bytes copyOf(byte[] content) {
        return new Bytes(content.clone());
    }

    /** Bytes from their values; only the low eight bits of each count. */
    public static Bytes of(int... values) {
        byte[] content = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            content[i] = (byte) values[i];
        }
        return new Bytes(content);
    }

    public static Bytes ofText(String text) {
        return new Bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    public static Bytes int32(int value) {
        return of(value, value >> 8, value >> 16, value >> 24);
    }

    public static Bytes int16(int value) {
        return of(value, value >> 8);
    }

    public static Bytes filled(int length, int value) {
        byte[] content = new byte[length];
        Arrays.fill(content, (byte) value);
        return new Bytes(content);
    }

    public static Bytes join(Bytes... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (Bytes part : parts) {
            all.writeBytes(part.content);
        }
        return new Bytes(all.toByteArray());
    }

    public int length() {
        return content.length;
    }

    /** The byte at an index, 0 to 255. */
    public int at(int index) {
        return content[index] & 0xFF;
    }

    public int int32At(int index) {
        return at(index) | (at(index + 1) << 8) | (at(index + 2) << 16) | (at(index + 3) << 24);
    }

    public int int16At(int index) {
        return at(index) | (at(index + 1) << 8);
    }

    /** The bytes from {@code start} up to, not including, {@code end}. */
    public Bytes slice(int start, int end) {
        return new Bytes(Arrays.copyOfRange(content, start, end));
    }

    public Bytes from(int start) {
        return slice(start, content.length);
    }

    /** These bytes cut, or filled up with zeros, to a length. */
    public Bytes resized(int length) {
        return new Bytes(Arrays.copyOf(content, length));
    }

    public byte[] toArray() {
        return content.clone();
    }

    public String text() {
        return new String(content, StandardCharsets.UTF_8);
    }

    public List<Integer> toList() {
        return IntStream.range(0, content.length).mapToObj(this::at).toList();
    }

    /** The two's complement checksum over all bytes. */
    int checksum() {
        return -toList().stream().mapToInt(Integer::intValue).sum() & 0xFF;
    }

    /** The bytes as {@code ipmitool raw} takes them: {@code 0x2e 0x10}. */
    public String words() {
        return HexFormat.ofDelimiter(" ").withPrefix("0x").formatHex(content);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes that && Arrays.equals(content, that.content);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(content);
    }

    @Override
    public String toString() {
        return words();
    }
}
