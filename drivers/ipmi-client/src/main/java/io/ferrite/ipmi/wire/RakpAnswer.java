package io.ferrite.ipmi.wire;

import java.util.Arrays;
import java.util.Optional;

/**
 * An Open Session Response, RAKP 2 or RAKP 4. All start with tag and status; the further accessors may be used only on
 * the message that has the field and only while the status is 0. Source: IPMI 2.0, tables 13-10, 13-12, 13-14.
 */
public final class RakpAnswer {

    private static final int REFUSAL_LENGTH = 2;
    private static final int COMMON_LENGTH = 8;
    private static final int OPEN_LENGTH = 36;
    private static final int RAKP_2_LENGTH = 40;

    private final byte[] payload;

    private RakpAnswer(byte[] payload) {
        this.payload = payload;
    }

    /** Reads the answer of that type and tag; empty if the frame is another one or shorter than its type demands. */
    public static Optional<RakpAnswer> read(Frame frame, PayloadType type, int tag, Algorithms algorithms) {
        byte[] payload = frame.payload();
        if (frame.type() != type || payload.length < REFUSAL_LENGTH || (payload[0] & 0xFF) != tag) {
            return Optional.empty();
        }
        if (payload[1] == 0 && payload.length < lengthOf(type, algorithms)) {
            return Optional.empty();
        }
        return Optional.of(new RakpAnswer(payload));
    }

    /** 0, or why the BMC refuses. */
    public int status() {
        return payload[1] & 0xFF;
    }

    /** Open Session Response: the BMC's session id. */
    public int bmcId() {
        return Little.int32(payload, 8);
    }

    /** Open Session Response: whether the BMC agreed to exactly the proposed algorithms. */
    public boolean agreesTo(Algorithms algorithms) {
        return (payload[16] & 0x3F) == algorithms.authentication()
                && (payload[24] & 0x3F) == algorithms.integrity()
                && (payload[32] & 0x3F) == Algorithms.AES_CBC_128;
    }

    /** RAKP 2: the BMC's nonce of 16 bytes. */
    public byte[] bmcNonce() {
        return Arrays.copyOfRange(payload, 8, 24);
    }

    /** RAKP 2: the BMC's GUID of 16 bytes. */
    public byte[] guid() {
        return Arrays.copyOfRange(payload, 24, 40);
    }

    /** RAKP 2: the BMC's proof that it knows the password. */
    public byte[] exchangeCode(Algorithms algorithms) {
        return Arrays.copyOfRange(payload, RAKP_2_LENGTH, RAKP_2_LENGTH + algorithms.digestLength());
    }

    /** RAKP 4: the BMC's proof that it derived the same session key. */
    public byte[] checkCode(Algorithms algorithms) {
        return Arrays.copyOfRange(payload, COMMON_LENGTH, COMMON_LENGTH + algorithms.checkLength());
    }

    private static int lengthOf(PayloadType type, Algorithms algorithms) {
        return switch (type) {
            case OPEN_ANSWER -> OPEN_LENGTH;
            case RAKP_2 -> RAKP_2_LENGTH + algorithms.digestLength();
            case RAKP_4 -> COMMON_LENGTH + algorithms.checkLength();
            case IPMI, OPEN_REQUEST, RAKP_1, RAKP_3 ->
                throw new IllegalArgumentException(type + " is not an answer of the session set-up.");
        };
    }
}
