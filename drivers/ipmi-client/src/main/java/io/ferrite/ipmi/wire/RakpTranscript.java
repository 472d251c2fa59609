package io.ferrite.ipmi.wire;

import java.util.Arrays;

/**
 * All that both sides said while a session was set up, and the codes and keys that follow from it. The password proves
 * who is there (Kuid), the BMC key, where one is set, makes the session key (Kg). Source: IPMI 2.0, 13.31 and 13.32.
 */
public final class RakpTranscript {

    private static final int KEY_LENGTH = 20;

    private final Algorithms algorithms;
    private final byte[] consoleId;
    private final byte[] bmcId;
    private final byte[] consoleNonce;
    private final byte[] bmcNonce;
    private final byte[] guid;
    private final byte[] claim;

    /**
     * @param openAnswer what the BMC said to Open Session
     * @param consoleId the console's session id
     * @param consoleNonce the nonce of RAKP 1, 16 bytes
     * @param rakp2 what the BMC said to RAKP 1
     * @param claim role, length of the user name and user name, see {@link #claim}
     */
    public RakpTranscript(
            Algorithms algorithms,
            RakpAnswer openAnswer,
            int consoleId,
            byte[] consoleNonce,
            RakpAnswer rakp2,
            byte[] claim) {
        this.algorithms = algorithms;
        this.consoleId = Little.bytes(consoleId);
        this.bmcId = Little.bytes(openAnswer.bmcId());
        this.consoleNonce = consoleNonce.clone();
        this.bmcNonce = rakp2.bmcNonce();
        this.guid = rakp2.guid();
        this.claim = claim.clone();
    }

    /** Who asks for what, as all codes include it: the role byte of RAKP 1, the length of the user name, the user name. */
    public static byte[] claim(int role, byte[] user) {
        byte[] claim = new byte[user.length + 2];
        claim[0] = (byte) role;
        claim[1] = (byte) user.length;
        System.arraycopy(user, 0, claim, 2, user.length);
        return claim;
    }

    /** What RAKP 2 has to contain if the BMC knows {@code password}. */
    public byte[] bmcProof(byte[] password) {
        return algorithms.code(padded(password), consoleId, bmcId, consoleNonce, bmcNonce, guid, claim);
    }

    /** What RAKP 3 has to contain to prove that the console knows {@code password}. */
    public byte[] consoleProof(byte[] password) {
        return algorithms.code(padded(password), bmcNonce, consoleId, claim);
    }

    /** The session key (SIK); {@code key} is the BMC key, or the password where no BMC key is set. */
    public byte[] sessionKey(byte[] key) {
        return algorithms.code(padded(key), consoleNonce, bmcNonce, claim);
    }

    /** What RAKP 4 has to contain if the BMC derived the same session key. */
    public byte[] sessionCheck(byte[] sessionKey) {
        byte[] code = algorithms.code(sessionKey, consoleNonce, bmcId, guid);
        return Arrays.copyOf(code, algorithms.checkLength());
    }

    private static byte[] padded(byte[] key) {
        return Arrays.copyOf(key, KEY_LENGTH);
    }
}
