package io.ferrite.app.cli;

import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ParseResult;

/**
 * What somebody wrote after a command.
 *
 * @param parsed the arguments of the command
 * @param input what {@code -} stands for
 */
record Given(ParseResult parsed, InputStream input) {

    Optional<String> text(String name) {
        return Optional.ofNullable(parsed.matchedOptionValue(name, null));
    }

    /** The seconds of an option; zero where it stands without a number. */
    Duration seconds(String name) {
        return Duration.ofSeconds(parsed.matchedOptionValue(name, 0L));
    }

    boolean flag(String name) {
        return parsed.hasMatchedOption(name);
    }

    List<String> list(String name) {
        return parsed.matchedOptionValue(name, List.of());
    }

    /** The words that stand by their place, in order; one empty word for commands that take none. */
    List<String> subjects() {
        return parsed.matchedPositionals().stream()
                .map(each -> each.<List<String>>getValue())
                .findFirst()
                .orElse(List.of(""));
    }
}
