package io.ferrite.ipmi.wire;

import java.io.ByteArrayOutputStream;

/** What the console sends while a session is set up. Source: IPMI 2.0, tables 13-9, 13-11 and 13-13. */
public final class RakpMessages {

    private static final int ALGORITHM_LENGTH = 8;

    private RakpMessages() {}

    /** Open Session Request: proposes one algorithm of each kind and leaves the highest privilege to the BMC. */
    public static byte[] openRequest(int tag, int consoleId, Algorithms algorithms) {
        ByteArrayOutputStream out = start(tag, 0, consoleId);
        algorithm(out, 0, algorithms.authentication());
        algorithm(out, 1, algorithms.integrity());
        algorithm(out, 2, Algorithms.AES_CBC_128);
        return out.toByteArray();
    }

    /** RAKP 1: the console's nonce of 16 bytes, the wanted role and who asks. */
    public static byte[] rakp1(int tag, int bmcId, byte[] nonce, int role, byte[] user) {
        ByteArrayOutputStream out = start(tag, 0, bmcId);
        out.writeBytes(nonce);
        out.write(role);
        out.write(0);
        out.write(0);
        out.write(user.length);
        out.writeBytes(user);
        return out.toByteArray();
    }

    /** RAKP 3: the console's proof that it knows the password. */
    public static byte[] rakp3(int tag, int bmcId, byte[] code) {
        ByteArrayOutputStream out = start(tag, 0, bmcId);
        out.writeBytes(code);
        return out.toByteArray();
    }

    /** RAKP 3 with a status other than 0: tells the BMC to forget the session, for example because its code is wrong. */
    public static byte[] refusal(int tag, int status, int bmcId) {
        return start(tag, status, bmcId).toByteArray();
    }

    private static ByteArrayOutputStream start(int tag, int status, int sessionId) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag);
        out.write(status);
        out.write(0);
        out.write(0);
        out.writeBytes(Little.bytes(sessionId));
        return out;
    }

    private static void algorithm(ByteArrayOutputStream out, int kind, int algorithm) {
        out.writeBytes(new byte[] {(byte) kind, 0, 0, ALGORITHM_LENGTH, (byte) algorithm, 0, 0, 0});
    }
}
