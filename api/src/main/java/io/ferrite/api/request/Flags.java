package io.ferrite.api.request;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The words for yes and no. */
public final class Flags {

    private static final Set<String> YES = Set.of("1", "t", "true", "on", "y", "yes");
    private static final Set<String> NO = Set.of("0", "f", "false", "off", "n", "no");

    private Flags() {}

    /** What {@code word} says, in any case, or empty where it says neither. */
    public static Optional<Boolean> parse(String word) {
        String lower = word.strip().toLowerCase(Locale.ROOT);
        if (YES.contains(lower)) {
            return Optional.of(true);
        }
        if (NO.contains(lower)) {
            return Optional.of(false);
        }
        return Optional.empty();
    }
}
