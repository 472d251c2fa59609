package io.ferrite.ipmi;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * A password or BMC key (Kg): at most 20 bytes that never show themselves. Its {@code toString} is a mask and its
 * comparison takes constant time; the caller may wipe the array it came from.
 */
public final class IpmiKey {

    /** The longest password of IPMI 2.0, in bytes. */
    public static final int MAX_LENGTH = 20;

    private static final int MAX_UTF8_LENGTH = 3;
    private static final IpmiKey NONE = new IpmiKey(new byte[0]);

    private final byte[] content;

    private IpmiKey(byte[] content) {
        if (content.length > MAX_LENGTH) {
            throw new IllegalArgumentException("An IPMI password or key has at most " + MAX_LENGTH
                    + " bytes, this one has " + content.length + ".");
        }
        this.content = content;
    }

    /** No key: an empty password, or a BMC that has no key of its own. */
    public static IpmiKey none() {
        return NONE;
    }

    /** The UTF-8 bytes of {@code text}, which must be at most 20. */
    public static IpmiKey of(char[] text) {
        byte[] encoded = new byte[text.length * MAX_UTF8_LENGTH];
        ByteBuffer target = ByteBuffer.wrap(encoded);
        StandardCharsets.UTF_8
                .newEncoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .encode(CharBuffer.wrap(text), target, true);
        byte[] content = Arrays.copyOf(encoded, target.position());
        Arrays.fill(encoded, (byte) 0);
        return new IpmiKey(content);
    }

    /** A copy of {@code content}, at most 20 bytes. */
    public static IpmiKey of(byte[] content) {
        return new IpmiKey(content.clone());
    }

    boolean isEmpty() {
        return content.length == 0;
    }

    /** The key itself, not copied and not to be changed. */
    byte[] content() {
        return content;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IpmiKey key && MessageDigest.isEqual(content, key.content);
    }

    @Override
    public int hashCode() {
        return IpmiKey.class.hashCode();
    }

    @Override
    public String toString() {
        return "******";
    }
}
