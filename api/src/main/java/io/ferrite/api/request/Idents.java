package io.ferrite.api.request;

import io.ferrite.api.version.Behaviour;
import io.ferrite.api.version.Microversion;
import io.ferrite.core.problem.Problem;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** What identifies things: UUIDs and names. */
public final class Idents {

    private static final Pattern HYPHENATED =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern PLAIN =
            Pattern.compile("([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._~-]{1,255}");
    private static final String LABEL = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?";
    private static final Pattern HOST_NAME = Pattern.compile(LABEL + "(\\." + LABEL + ")*");
    private static final Set<String> PATHS =
            Set.of("maintenance", "management", "states", "vendor_passthru", "detail", "validate");

    private Idents() {}

    /** The UUID that {@code text} spells, in any case, with or without hyphens, or empty where it is none. */
    public static Optional<UUID> uuid(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        String hyphenated = PLAIN.matcher(lower).replaceFirst("$1-$2-$3-$4-$5");
        if (HYPHENATED.matcher(hyphenated).matches()) {
            return Optional.of(UUID.fromString(hyphenated));
        }
        return Optional.empty();
    }

    /** Whether {@code text} could be the name of something. */
    public static boolean couldBeName(String text) {
        return NAME.matcher(text).matches();
    }

    /**
     * Checks a new name for a node.
     *
     * @throws Problem of kind INVALID where a node cannot be called so
     */
    public static void requireNodeName(String name, Microversion version) {
        boolean allowed =
                couldBeName(name) && !PATHS.contains(name) && uuid(name).isEmpty();
        boolean oldForm = HOST_NAME.matcher(name).matches();
        if (!allowed || !(oldForm || Behaviour.FREE_NAMES.at(version))) {
            throw Problem.invalid(
                    "A node cannot be called '%s'; names have letters, digits and -._~ only, and are no UUIDs.", name);
        }
    }
}
