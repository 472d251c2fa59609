package io.ferrite.drivers.spi.value;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Objects;

/** Text that never shows itself: its {@code toString} is a mask and its comparison takes constant time. */
public final class Secret {

    /** What stands in place of a secret wherever text is shown. */
    public static final String MASK = "******";

    private final String value;

    private Secret(String value) {
        this.value = Objects.requireNonNull(value, "value");
    }

    /** Wraps {@code value}, which must not be null. */
    public static Secret of(String value) {
        return new Secret(value);
    }

    /** The text itself, for the one call that sends it. */
    public String reveal() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && MessageDigest.isEqual(bytes(), secret.bytes());
    }

    @Override
    public int hashCode() {
        return Secret.class.hashCode();
    }

    @Override
    public String toString() {
        return MASK;
    }

    private byte[] bytes() {
        return value.getBytes(StandardCharsets.UTF_8);
    }
}
