package io.ferrite.redfish;

import java.util.Locale;

/** How a client shows who it is. */
public enum AuthMode {
    /** A session token, and nothing else. */
    SESSION,
    /** HTTP Basic with each request. */
    BASIC,
    /** A session where the BMC offers them, else HTTP Basic. */
    AUTO;

    /**
     * Reads {@code session}, {@code basic} or {@code auto}, in any case.
     *
     * @throws IllegalArgumentException with a sentence for people, where it is none of these
     */
    public static AuthMode of(String text) {
        for (AuthMode each : values()) {
            if (each.name().equals(text.strip().toUpperCase(Locale.ROOT))) {
                return each;
            }
        }
        throw new IllegalArgumentException("'" + text + "' is none of session, basic, auto");
    }
}
