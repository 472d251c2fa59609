package io.ferrite.ipmi.wire;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;

/** An answer inside a payload of type IPMI, and the way in which requests are written. Source: IPMI 2.0, table 13-9. */
public final class LanMessage {

    private static final int BMC_ADDRESS = 0x20;
    private static final int CONSOLE_ADDRESS = 0x81;
    private static final int ANSWER_OVERHEAD = 8;

    private final byte[] message;

    private LanMessage(byte[] message) {
        this.message = message;
    }

    /**
     * A request to the BMC.
     *
     * @param function the network function (even, 0 to 62) shifted by two, with the unit number in the low two bits
     * @param command 0 to 255
     * @param data what follows the command
     * @param number the request number, 0 to 63
     */
    public static byte[] request(int function, int command, byte[] data, int number) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {BMC_ADDRESS, (byte) function, (byte) -(BMC_ADDRESS + function)});
        ByteArrayOutputStream rest = new ByteArrayOutputStream();
        rest.write(CONSOLE_ADDRESS);
        rest.write(number << 2);
        rest.write(command);
        rest.writeBytes(data);
        out.writeBytes(rest.toByteArray());
        out.write(-sum(rest.toByteArray(), 0, rest.size()));
        return out.toByteArray();
    }

    /** Reads an answer; empty if it is too short or one of its two checksums is wrong. */
    public static Optional<LanMessage> read(byte[] payload) {
        if (payload.length < ANSWER_OVERHEAD || sum(payload, 0, 3) != 0 || sum(payload, 3, payload.length) != 0) {
            return Optional.empty();
        }
        return Optional.of(new LanMessage(payload.clone()));
    }

    /** Whether this is the answer to the request with that function, command and number. */
    public boolean answers(int function, int command, int number) {
        return at(1) >>> 2 == (function >>> 2 | 1) && at(5) == command && at(4) >>> 2 == number;
    }

    /** 0 to 255; 0 is success. */
    public int completionCode() {
        return at(6);
    }

    /** A copy of what follows the completion code. */
    public byte[] data() {
        return Arrays.copyOfRange(message, 7, message.length - 1);
    }

    private int at(int index) {
        return message[index] & 0xFF;
    }

    private static int sum(byte[] bytes, int from, int to) {
        int sum = 0;
        for (int i = from; i < to; i++) {
            sum += bytes[i];
        }
        return sum & 0xFF;
    }
}
