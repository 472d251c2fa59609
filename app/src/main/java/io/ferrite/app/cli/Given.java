package io.ferrite.app.cli;

import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/**
 * What somebody wrote after a command.
 *
 * @param parsed the arguments of the command, then those of each command that it hangs below
 * @param input what {@code -} stands for
 */
record Given(List<ParseResult> parsed, InputStream input) {

    Given {
        parsed = List.copyOf(parsed);
    }

    /** What was written after {@code chosen} and, for options that hold everywhere, before it. */
    static Given of(CommandLine chosen, InputStream input) {
        return new Given(
                Stream.iterate(chosen, Objects::nonNull, CommandLine::getParent)
                        .map(CommandLine::getParseResult)
                        .toList(),
                input);
    }

    Optional<String> text(String name) {
        return value(name);
    }

    /** The seconds of an option; zero where it stands without a number. */
    Duration seconds(String name) {
        return Duration.ofSeconds(this.<Long>value(name).orElse(0L));
    }

    boolean flag(String name) {
        return parsed.stream().anyMatch(each -> each.hasMatchedOption(name));
    }

    List<String> list(String name) {
        return this.<List<String>>value(name).orElse(List.of());
    }

    /** The value nearest to the command; empty where the option was not written. */
    <T> Optional<T> value(String name) {
        return parsed.stream()
                .filter(each -> each.hasMatchedOption(name))
                .map(each -> each.<T>matchedOptionValue(name, null))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** The words that stand by their place, in order; one empty word for commands that take none. */
    List<String> subjects() {
        return parsed.getFirst().matchedPositionals().stream()
                .map(each -> each.<List<String>>getValue())
                .findFirst()
                .orElse(List.of(""));
    }
}
