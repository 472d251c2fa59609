package io.ferrite.sim.ipmi;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * One RMCP+ session, from Open Session on. Before {@link #activate} it has no keys and takes no commands. Used by the
 * thread of the simulator only.
 */
final class Session {
    private static final int AES_BLOCK = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final int id;
    private final Console console;
    private final CipherSuite suite;
    private final ReplayWindow window = new ReplayWindow();
    private RakpExchange exchange = RakpExchange.NONE;
    private Bytes integrityKey = Bytes.NONE;
    private Bytes cipherKey = Bytes.NONE;
    private boolean active;
    private Privilege limit = Privilege.CALLBACK;
    private Privilege privilege = Privilege.CALLBACK;
    private int sequence;
    private Instant lastHeard;

    Session(int id, Console console, CipherSuite suite, Instant now) {
        this.id = id;
        this.console = console;
        this.suite = suite;
        this.lastHeard = now;
    }

    int id() {
        return id;
    }

    Console console() {
        return console;
    }

    int consoleId() {
        return console.id();
    }

    CipherSuite suite() {
        return suite;
    }

    RakpExchange exchange() {
        return exchange;
    }

    void exchange(RakpExchange exchange) {
        this.exchange = exchange;
    }

    boolean active() {
        return active;
    }

    Privilege privilege() {
        return privilege;
    }

    Privilege limit() {
        return limit;
    }

    void privilege(Privilege privilege) {
        this.privilege = privilege;
    }

    Instant lastHeard() {
        return lastHeard;
    }

    void heard(Instant now) {
        lastHeard = now;
    }

    /** Derives the keys and lets commands in, at level USER until the console asks for more. */
    void activate(Bytes sessionKey, Privilege highest) {
        integrityKey = suite.mac(sessionKey, Bytes.filled(20, 1));
        cipherKey = suite.mac(sessionKey, Bytes.filled(20, 2)).resized(AES_BLOCK);
        limit = highest;
        privilege = Privilege.USER.atMost(highest);
        active = true;
    }

    /** The message in a datagram of this session; empty if it is not sealed rightly or was heard before. */
    Optional<Bytes> unseal(Frame frame, Bytes datagram) {
        boolean sealed = (frame.type() & Frame.ENCRYPTED_AND_AUTHENTICATED) == Frame.ENCRYPTED_AND_AUTHENTICATED;
        if (!active || !sealed || !authentic(datagram) || !window.accepts(frame.sequence())) {
            return Optional.empty();
        }
        return decrypt(frame.payload());
    }

    private boolean authentic(Bytes datagram) {
        int end = datagram.length() - suite.codeLength();
        if (end <= Frame.RMCP_LENGTH) {
            return false;
        }
        Bytes expected = suite.code(integrityKey, datagram.slice(Frame.RMCP_LENGTH, end));
        return MessageDigest.isEqual(expected.toArray(), datagram.from(end).toArray());
    }

    private Optional<Bytes> decrypt(Bytes payload) {
        if (payload.length() < 2 * AES_BLOCK || payload.length() % AES_BLOCK != 0) {
            return Optional.empty();
        }
        Bytes clear = aes(Cipher.DECRYPT_MODE, payload.slice(0, AES_BLOCK), payload.from(AES_BLOCK));
        int padding = clear.at(clear.length() - 1);
        if (padding >= AES_BLOCK) {
            return Optional.empty();
        }
        return Optional.of(clear.slice(0, clear.length() - 1 - padding));
    }

    /** A whole datagram that carries a message of this session. */
    Bytes seal(Bytes message) {
        sequence++;
        Frame frame = new Frame(
                Frame.Wrapper.IPMI_20, Frame.ENCRYPTED_AND_AUTHENTICATED, console.id(), sequence, encrypt(message));
        Bytes head = frame.datagram();
        int padding = -(head.length() - Frame.RMCP_LENGTH + 2) & 3;
        Bytes covered = Bytes.join(head, Bytes.filled(padding, 0xFF), Bytes.of(padding, 0x07));
        return Bytes.join(covered, suite.code(integrityKey, covered.from(Frame.RMCP_LENGTH)));
    }

    private Bytes encrypt(Bytes message) {
        byte[] vector = new byte[AES_BLOCK];
        RANDOM.nextBytes(vector);
        Bytes start = Bytes.copyOf(vector);
        return Bytes.join(start, aes(Cipher.ENCRYPT_MODE, start, padded(message)));
    }

    private static Bytes padded(Bytes message) {
        int padding = -(message.length() + 1) & (AES_BLOCK - 1);
        int[] tail = new int[padding + 1];
        for (int i = 0; i < padding; i++) {
            tail[i] = i + 1;
        }
        tail[padding] = padding;
        return Bytes.join(message, Bytes.of(tail));
    }

    private Bytes aes(int mode, Bytes vector, Bytes input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
            cipher.init(mode, new SecretKeySpec(cipherKey.toArray(), "AES"), new IvParameterSpec(vector.toArray()));
            return Bytes.copyOf(cipher.doFinal(input.toArray()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES refused whole blocks.", e);
        }
    }
}
