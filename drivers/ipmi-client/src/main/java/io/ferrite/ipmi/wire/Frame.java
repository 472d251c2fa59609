package io.ferrite.ipmi.wire;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One received datagram, cut into its session header and payload but neither verified nor decrypted: whoever uses the
 * payload of a session passes it through {@link SessionCipher#open} first. Source: IPMI 2.0, tables 13-1 and 13-8.
 */
public final class Frame {

    /** Routes from here to 255 further on stand for tags; console session ids are beyond them. */
    public static final int TAGS = 0x100;

    /** Where the integrity code starts to count: the authentication type, behind the RMCP header. */
    static final int PROTECTED_FROM = 4;

    static final int HEADER_LENGTH = 16;
    static final int AUTHENTICATED = 0x40;
    static final int ENCRYPTED = 0x80;

    private static final byte[] RMCP_HEADER = {0x06, 0x00, (byte) 0xFF, 0x07};
    private static final int RMCP_PLUS = 0x06;
    private static final int NO_AUTHENTICATION = 0x00;
    private static final int LEGACY_HEADER_LENGTH = 14;

    private final byte[] datagram;
    private final PayloadType type;
    private final int flags;
    private final int header;
    private final int length;

    private Frame(byte[] datagram, PayloadType type, int flags, int header, int length) {
        this.datagram = datagram;
        this.type = type;
        this.flags = flags;
        this.header = header;
        this.length = length;
    }

    /** Cuts a datagram, which it keeps; empty if it is not IPMI or announces more bytes than it has. */
    public static Optional<Frame> read(byte[] datagram) {
        if (datagram.length < LEGACY_HEADER_LENGTH || !isIpmi(datagram)) {
            return Optional.empty();
        }
        return switch (datagram[4] & 0x0F) {
            case RMCP_PLUS -> readPlus(datagram);
            case NO_AUTHENTICATION ->
                sized(datagram, PayloadType.IPMI, 0, LEGACY_HEADER_LENGTH, datagram[LEGACY_HEADER_LENGTH - 1] & 0xFF);
            default -> Optional.empty();
        };
    }

    /** A datagram outside any session in the format of RMCP+. */
    public static byte[] outside(PayloadType type, byte[] payload) {
        ByteArrayOutputStream out = header(type.code(), 0, 0, payload.length);
        out.writeBytes(payload);
        return out.toByteArray();
    }

    /** A datagram outside any session in the format of IPMI 1.5, which some BMCs want for questions before a session. */
    public static byte[] outsideLegacy(byte[] message) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(RMCP_HEADER);
        out.write(NO_AUTHENTICATION);
        out.writeBytes(new byte[8]);
        out.write(message.length);
        out.writeBytes(message);
        return out.toByteArray();
    }

    static ByteArrayOutputStream header(int typeAndFlags, int sessionId, int sequence, int length) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(RMCP_HEADER);
        out.write(RMCP_PLUS);
        out.write(typeAndFlags);
        out.writeBytes(Little.bytes(sessionId));
        out.writeBytes(Little.bytes(sequence));
        out.write(length);
        out.write(length >>> 8);
        return out;
    }

    /**
     * Whom this datagram claims to be for: the console's session id, which handshake answers carry in the payload; the
     * request number (0 to 63) of a message outside any session; or {@link #TAGS} and the tag of a handshake answer,
     * since some BMCs refuse with two bytes only.
     */
    public OptionalInt route() {
        if (sessionId() != 0) {
            return OptionalInt.of(sessionId());
        }
        return switch (type) {
            case IPMI -> byteRoute(4, 2, 0);
            case OPEN_ANSWER, RAKP_2, RAKP_4 -> handshakeRoute();
            case OPEN_REQUEST, RAKP_1, RAKP_3 -> OptionalInt.empty();
        };
    }

    private OptionalInt handshakeRoute() {
        if (length >= 8) {
            return OptionalInt.of(Little.int32(datagram, header + 4));
        }
        return byteRoute(0, 0, TAGS);
    }

    private OptionalInt byteRoute(int index, int shift, int offset) {
        if (index >= length) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(offset + ((datagram[header + index] & 0xFF) >>> shift));
    }

    public PayloadType type() {
        return type;
    }

    /** The session id of the header; 0 outside sessions. */
    public int sessionId() {
        return Little.int32(datagram, header == HEADER_LENGTH ? 6 : 9);
    }

    /** The session sequence number of the header; 0 outside sessions. */
    public int sequence() {
        return Little.int32(datagram, header == HEADER_LENGTH ? 10 : 5);
    }

    /** A copy of the payload as it travelled, encrypted or not. */
    public byte[] payload() {
        return Arrays.copyOfRange(datagram, header, header + length);
    }

    /** Whether it claims to be both encrypted and followed by an integrity code. */
    boolean isProtected() {
        return flags == (AUTHENTICATED | ENCRYPTED);
    }

    /** The datagram itself, for the integrity check; not to be changed. */
    byte[] datagram() {
        return datagram;
    }

    int payloadEnd() {
        return header + length;
    }

    private static boolean isIpmi(byte[] datagram) {
        return datagram[0] == RMCP_HEADER[0] && (datagram[3] & 0x1F) == RMCP_HEADER[3];
    }

    private static Optional<Frame> readPlus(byte[] datagram) {
        if (datagram.length < HEADER_LENGTH) {
            return Optional.empty();
        }
        int flags = datagram[5] & (AUTHENTICATED | ENCRYPTED);
        return PayloadType.of(datagram[5] & 0x3F)
                .flatMap(type -> sized(datagram, type, flags, HEADER_LENGTH, Little.int16(datagram, 14)));
    }

    private static Optional<Frame> sized(byte[] datagram, PayloadType type, int flags, int header, int length) {
        if (header + length > datagram.length) {
            return Optional.empty();
        }
        return Optional.of(new Frame(datagram, type, flags, header, length));
    }
}
