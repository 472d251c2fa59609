package io.ferrite.api.version;

import io.ferrite.core.problem.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The headers by which a request asks for a version, and those by which an answer tells it. */
public final class VersionHeader {

    /** Names services and their versions: {@code baremetal 1.83}. Looked at first. */
    public static final String STANDARD = "OpenStack-API-Version";
    /** Names a version of this service only; looked at where the other tells nothing. */
    public static final String LEGACY = "X-OpenStack-Ironic-API-Version";

    /** Tells in answers the oldest version that is served. */
    public static final String MINIMUM = "X-OpenStack-Ironic-API-Minimum-Version";
    /** Tells in answers the newest version that is served. */
    public static final String MAXIMUM = "X-OpenStack-Ironic-API-Maximum-Version";
    /** This service, as the first header names it. */
    public static final String SERVICE = "baremetal";

    private static final Pattern NUMBERS = Pattern.compile("([0-9]{1,6})\\.([0-9]{1,6})");

    private VersionHeader() {}

    /**
     * The version that a request asks for; the oldest where it asks for none.
     *
     * @param standard the values of {@link #STANDARD}
     * @param legacy the values of {@link #LEGACY}
     * @throws Problem of kind VERSION where it is not served or not readable
     */
    public static Microversion negotiate(List<String> standard, List<String> legacy) {
        return ofService(standard)
                .or(() -> legacyText(legacy))
                .map(VersionHeader::parse)
                .orElse(Microversion.oldest());
    }

    /** The version that the legacy header alone names, or empty where it names none that is served. */
    public static Optional<Microversion> legacy(List<String> legacy) {
        return legacyText(legacy).flatMap(VersionHeader::find);
    }

    /** What an answer says of versions. */
    public static Map<String, String> answer() {
        return Map.of(
                MINIMUM, Microversion.oldest().text(),
                MAXIMUM, Microversion.latest().text());
    }

    private static Optional<String> legacyText(List<String> values) {
        return values.stream().filter(value -> !value.isBlank()).reduce((earlier, later) -> later);
    }

    /** The last entry of this service; entries of others, and entries without a version, do not count. */
    private static Optional<String> ofService(List<String> values) {
        return values.stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(entry -> entry.strip().split("\\s+", 2))
                .filter(entry -> entry.length == 2 && entry[0].equalsIgnoreCase(SERVICE))
                .map(entry -> entry[1])
                .reduce((earlier, later) -> later);
    }

    private static Microversion parse(String text) {
        return find(text)
                .orElseThrow(() -> Problem.version(
                        "API version '%s' is not served; ask for %s to %s, or for latest.",
                        shortened(text),
                        Microversion.oldest().text(),
                        Microversion.latest().text()));
    }

    /** The version that {@code text} names, for example {@code 1.83} or {@code latest}, or empty where it is not served. */
    public static Optional<Microversion> find(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        if (wanted.equals("latest")) {
            return Optional.of(Microversion.latest());
        }
        Matcher numbers = NUMBERS.matcher(wanted);
        if (!numbers.matches() || Integer.parseInt(numbers.group(1)) != 1) {
            return Optional.empty();
        }
        return Microversion.of(Integer.parseInt(numbers.group(2)));
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(text.length(), 40));
    }
}
