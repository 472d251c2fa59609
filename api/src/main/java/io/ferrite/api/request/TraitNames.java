package io.ferrite.api.request;

import io.ferrite.core.problem.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a trait can be called: a standard name, or one that somebody made up and that starts with {@code CUSTOM_}. */
public final class TraitNames {

    private static final String LIST = "standard-traits.txt";
    private static final int LONGEST = 255;
    private static final Pattern CUSTOM = Pattern.compile("CUSTOM_[A-Z0-9_]+");
    private static final Set<String> STANDARD = standard();

    private TraitNames() {}

    /**
     * Refuses what is no trait.
     *
     * @return {@code name}
     * @throws Problem of kind INVALID
     */
    public static String require(String name) {
        boolean custom = name.length() <= LONGEST && CUSTOM.matcher(name).matches();
        if (!custom && !STANDARD.contains(name)) {
            throw Problem.invalid(
                    "'%s' is no trait; that is a standard name, or CUSTOM_ with capital letters, digits and _.", name);
        }
        return name;
    }

    private static Set<String> standard() {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(TraitNames.class.getResourceAsStream(LIST), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
