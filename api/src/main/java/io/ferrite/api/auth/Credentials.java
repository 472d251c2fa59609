package io.ferrite.api.auth;

import io.ferrite.core.problem.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/**
 * A name and a password, as the header {@code Authorization} carries them.
 *
 * @param name who it claims to be
 * @param password never shown
 */
record Credentials(String name, String password) {

    private static final String SCHEME = "basic";

    /**
     * The credentials in the values of a header.
     *
     * @throws Problem of kind INVALID where it has another scheme, another form, or stands there twice
     */
    static Credentials parse(List<String> values) {
        if (values.size() > 1) {
            throw Problem.invalid("The header Authorization may stand there once only.");
        }
        String[] words = values.getFirst().strip().split("\\s+", 2);
        if (words.length < 2) {
            throw Problem.invalid("The header Authorization has a scheme and credentials.");
        }
        if (!words[0].toLowerCase(Locale.ROOT).equals(SCHEME)) {
            throw Problem.invalid("The only scheme of the header Authorization that is known here is Basic.");
        }
        String pair = decoded(words[1]);
        int colon = pair.indexOf(':');
        if (colon < 0) {
            throw malformed();
        }
        return new Credentials(pair.substring(0, colon), pair.substring(colon + 1));
    }

    private static String decoded(String token) {
        try {
            byte[] bytes = Base64.getDecoder().decode(token);
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (IllegalArgumentException | CharacterCodingException wrong) {
            throw malformed();
        }
    }

    private static Problem malformed() {
        return Problem.invalid("Basic credentials are name:password in UTF-8 and base64.");
    }

    @Override
    public String toString() {
        return "Credentials[name=" + name + "]";
    }
}
