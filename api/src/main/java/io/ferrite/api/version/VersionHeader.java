package io.ferrite.api.version;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The headers by which a request asks for a version. */
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
    /** Stands for the newest version that is served. */
    public static final String LATEST = "latest";

    private static final Pattern NUMBERS = Pattern.compile("([0-9]{1,6})\\.([0-9]{1,6})");

    private VersionHeader() {}

    /** The version that {@code text} names, for example {@code 1.83} or {@code latest}, or empty where there is none. */
    public static Optional<Microversion> find(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        if (wanted.equals(LATEST)) {
            return Optional.of(Microversion.latest());
        }
        Matcher numbers = NUMBERS.matcher(wanted);
        if (!numbers.matches() || Integer.parseInt(numbers.group(1)) != 1) {
            return Optional.empty();
        }
        return Microversion.of(Integer.parseInt(numbers.group(2)));
    }

    /** The text of the version that a request asks for, empty where it asks for none. */
    static Optional<String> asked(List<String> standard, List<String> legacy) {
        return ofService(standard).or(() -> legacy(legacy));
    }

    /** What the legacy header alone says. */
    static Optional<String> legacy(List<String> values) {
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
}
