package io.ferrite.ipmi.wire;

/** Little-endian numbers, the only kind IPMI has. */
final class Little {

    private Little() {}

    static byte[] bytes(int value) {
        return new byte[] {(byte) value, (byte) (value >>> 8), (byte) (value >>> 16), (byte) (value >>> 24)};
    }

    static int int32(byte[] from, int at) {
        return int16(from, at) | int16(from, at + 2) << 16;
    }

    static int int16(byte[] from, int at) {
        return (from[at] & 0xFF) | (from[at + 1] & 0xFF) << 8;
    }
}
