package io.ferrite.api.version;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * In which versions something exists.
 *
 * @param since the first version that has it
 * @param until the first version that no longer has it, empty where it stayed
 */
public record Span(Microversion since, Optional<Microversion> until) {

    /** What has always been there. */
    public static final Span ALWAYS = since(Microversion.oldest());

    /** What came with a version and stayed. */
    public static Span since(Microversion since) {
        return new Span(since, Optional.empty());
    }

    /** Whether a client of {@code version} has it. */
    public boolean holds(Microversion version) {
        return version.reaches(since)
                && until.filter(gone -> version.reaches(gone)).isEmpty();
    }

    /** The versions at which it pays to look: the oldest, the newest, and those on both sides of where it came and went. */
    public List<Microversion> edges() {
        Stream<Microversion> changes = Stream.of(Optional.of(since), until).flatMap(Optional::stream);
        Stream<Microversion> ends = Stream.of(Microversion.oldest(), Microversion.latest());
        return Stream.concat(ends, changes.flatMap(Span::around))
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<Microversion> around(Microversion change) {
        List<Microversion> all = Arrays.asList(Microversion.values());
        int place = all.indexOf(change);
        return IntStream.of(place - 1, place).filter(at -> at >= 0).mapToObj(all::get);
    }
}
