package io.ferrite.api.auth;

import at.favre.lib.crypto.bcrypt.BCrypt;
import at.favre.lib.crypto.bcrypt.LongPasswordStrategies;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A bcrypt hash of a password.
 *
 * @param text as it stands in the user file
 * @param cost how dear a check is: two to the power of this many rounds
 */
record PasswordHash(String text, int cost) {

    /** A check at this cost takes seconds; nobody means to have a dearer one. */
    static final int DEAREST = 16;

    private static final int CHEAPEST = 4;
    private static final Pattern FORM = Pattern.compile("\\$2[aby]\\$([0-9]{2})\\$[./A-Za-z0-9]{53}");
    /** Passwords end after 72 bytes for bcrypt; other programs that write such files cut them there too. */
    private static final BCrypt.Verifyer VERIFIER =
            BCrypt.verifyer(null, LongPasswordStrategies.truncate(BCrypt.Version.VERSION_2A));
    /** Salt and digest that no password leads to but by chance. */
    private static final String NOBODY = "abcdefghijklmnopqrstuu" + "0".repeat(31);

    /** The hash that {@code text} spells, or empty where it is none that can be checked. */
    static Optional<PasswordHash> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        int cost = Integer.parseInt(form.group(1));
        if (cost < CHEAPEST || cost > DEAREST) {
            return Optional.empty();
        }
        return Optional.of(new PasswordHash(text, cost));
    }

    /** Whether it is the hash of {@code password}. */
    boolean matches(byte[] password) {
        return VERIFIER.verify(password, text.getBytes(StandardCharsets.US_ASCII)).verified;
    }

    /** Takes as long as a check at {@code cost}. */
    static void pretend(byte[] password, int cost) {
        new PasswordHash("$2b$%02d$%s".formatted(cost, NOBODY), cost).matches(password);
    }

    /** Hashes are no secrets like passwords are, but logs need none. */
    @Override
    public String toString() {
        return "PasswordHash[cost=" + cost + "]";
    }
}
