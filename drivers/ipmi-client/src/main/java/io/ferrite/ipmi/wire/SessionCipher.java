package io.ferrite.ipmi.wire;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts and signs what goes out in one session, verifies and decrypts what comes in. Not safe for several threads:
 * the session hands it to one caller at a time. Source: IPMI 2.0, 13.28 (integrity), 13.29 (AES-CBC-128), 13.32 (keys).
 */
public final class SessionCipher {

    private static final int BLOCK = 16;
    private static final int CONSTANT_LENGTH = 20;
    private static final int NEXT_HEADER = 0x07;

    private final int checkLength;
    private final int bmcId;
    private final Mac integrity;
    private final SecretKeySpec aesKey;
    private final SecureRandom random;
    private final Cipher cipher = aes();

    public SessionCipher(Algorithms algorithms, byte[] sessionKey, int bmcId, SecureRandom random) {
        this.checkLength = algorithms.checkLength();
        this.bmcId = bmcId;
        this.integrity = algorithms.mac(algorithms.code(sessionKey, constant(1)));
        this.aesKey = new SecretKeySpec(algorithms.code(sessionKey, constant(2)), 0, BLOCK, "AES");
        this.random = random;
    }

    /** The datagram that carries {@code message}; {@code sequence} must not be 0 and not repeat within the session. */
    public byte[] seal(byte[] message, int sequence) {
        byte[] payload = encrypt(message);
        int type = PayloadType.IPMI.code() | Frame.AUTHENTICATED | Frame.ENCRYPTED;
        ByteArrayOutputStream out = Frame.header(type, bmcId, sequence, payload.length);
        out.writeBytes(payload);
        int padding = Math.floorMod(Frame.PROTECTED_FROM - out.size() - 2, 4);
        for (int i = 0; i < padding; i++) {
            out.write(0xFF);
        }
        out.write(padding);
        out.write(NEXT_HEADER);
        byte[] signed = out.toByteArray();
        out.write(check(signed, signed.length), 0, checkLength);
        return out.toByteArray();
    }

    /** The message inside; empty if the frame is not protected, or its integrity code or padding is wrong. */
    public Optional<byte[]> open(Frame frame) {
        if (frame.type() != PayloadType.IPMI || !frame.isProtected() || !isGenuine(frame)) {
            return Optional.empty();
        }
        return decrypt(frame.payload());
    }

    private boolean isGenuine(Frame frame) {
        byte[] datagram = frame.datagram();
        int signed = datagram.length - checkLength;
        if (signed < frame.payloadEnd() + 2) {
            return false;
        }
        int padding = datagram[signed - 2] & 0xFF;
        if (datagram[signed - 1] != NEXT_HEADER || frame.payloadEnd() + padding + 2 != signed) {
            return false;
        }
        byte[] claimed = Arrays.copyOfRange(datagram, signed, datagram.length);
        return MessageDigest.isEqual(Arrays.copyOf(check(datagram, signed), checkLength), claimed);
    }

    private byte[] check(byte[] datagram, int end) {
        integrity.update(datagram, Frame.PROTECTED_FROM, end - Frame.PROTECTED_FROM);
        return integrity.doFinal();
    }

    private byte[] encrypt(byte[] message) {
        int padding = Math.floorMod(-(message.length + 1), BLOCK);
        byte[] padded = Arrays.copyOf(message, message.length + padding + 1);
        for (int i = 0; i < padding; i++) {
            padded[message.length + i] = (byte) (i + 1);
        }
        padded[padded.length - 1] = (byte) padding;
        byte[] vector = new byte[BLOCK];
        random.nextBytes(vector);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(vector);
        out.writeBytes(run(Cipher.ENCRYPT_MODE, vector, padded));
        return out.toByteArray();
    }

    private Optional<byte[]> decrypt(byte[] payload) {
        if (payload.length < 2 * BLOCK || payload.length % BLOCK != 0) {
            return Optional.empty();
        }
        byte[] vector = Arrays.copyOf(payload, BLOCK);
        byte[] plain = run(Cipher.DECRYPT_MODE, vector, Arrays.copyOfRange(payload, BLOCK, payload.length));
        int padding = plain[plain.length - 1] & 0xFF;
        if (padding >= BLOCK) {
            return Optional.empty();
        }
        return Optional.of(Arrays.copyOf(plain, plain.length - padding - 1));
    }

    private byte[] run(int mode, byte[] vector, byte[] text) {
        try {
            cipher.init(mode, aesKey, new IvParameterSpec(vector));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-CBC-128 failed on " + text.length + " bytes.", e);
        }
    }

    private static Cipher aes() {
        try {
            return Cipher.getInstance("AES/CBC/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime has no AES.", e);
        }
    }

    private static byte[] constant(int value) {
        byte[] constant = new byte[CONSTANT_LENGTH];
        Arrays.fill(constant, (byte) value);
        return constant;
    }
}
