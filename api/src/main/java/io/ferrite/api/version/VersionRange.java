package io.ferrite.api.version;

import io.ferrite.core.problem.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The versions that are served: from the oldest to {@code newest}, which settings can pin below the latest that there is.
 * What is newer does not exist for any client then, not even for one that asks for {@code latest}.
 *
 * @param newest the newest version that is served
 */
public record VersionRange(Microversion newest) {

    private static final int SHOWN = 40;

    /**
     * The version that a request asks for; the oldest where it asks for none.
     *
     * @param standard the values of {@link VersionHeader#STANDARD}
     * @param legacy the values of {@link VersionHeader#LEGACY}
     * @throws Problem of kind VERSION where it is not served or not readable
     */
    public Microversion negotiate(List<String> standard, List<String> legacy) {
        Optional<String> asked = VersionHeader.asked(standard, legacy);
        return asked.map(text -> find(text).orElseThrow(() -> notServed(text))).orElse(Microversion.oldest());
    }

    /** Like {@link #negotiate}, but empty where the version is not served. */
    public Optional<Microversion> served(List<String> standard, List<String> legacy) {
        Optional<String> asked = VersionHeader.asked(standard, legacy);
        if (asked.isEmpty()) {
            return Optional.of(Microversion.oldest());
        }
        return find(asked.get());
    }

    /** The version that the legacy header alone names, or empty where it names none that is served. */
    public Optional<Microversion> legacy(List<String> legacy) {
        return VersionHeader.legacy(legacy).flatMap(this::find);
    }

    /**
     * What an answer says of versions.
     *
     * @param applied the version of the request, empty where it is not served
     */
    public Map<String, String> headers(Optional<Microversion> applied) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(VersionHeader.MINIMUM, Microversion.oldest().text());
        headers.put(VersionHeader.MAXIMUM, newest.text());
        applied.ifPresent(version -> {
            headers.put(VersionHeader.LEGACY, version.text());
            headers.put(VersionHeader.STANDARD, VersionHeader.SERVICE + " " + version.text());
        });
        return headers;
    }

    private Problem notServed(String text) {
        return Problem.version(
                "API version '%s' is not served; ask for %s to %s, or for latest.",
                text.substring(0, Math.min(text.length(), SHOWN)),
                Microversion.oldest().text(),
                newest.text());
    }

    /** The version that {@code text} names, for example {@code 1.83} or {@code latest}, or empty where it is not served. */
    public Optional<Microversion> find(String text) {
        if (text.strip().equalsIgnoreCase(VersionHeader.LATEST)) {
            return Optional.of(newest);
        }
        return VersionHeader.find(text).filter(newest::reaches);
    }
}
