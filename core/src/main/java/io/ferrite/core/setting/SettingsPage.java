package io.ferrite.core.setting;

import io.ferrite.drivers.spi.value.Secret;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Options as the text of a configuration file. */
final class SettingsPage {

    private static final String HEAD = """
            # Settings of Ferrite: every option with its default. Take away the # before an option to change it.
            # A file like this one is given with --config; --set section.name=value and the environment variable
            # FERRITE_<SECTION>_<NAME> beat it. `ferrite check-settings` finds every mistake without starting anything.
            # This page is made from the program; a test compares it.

            """;

    private final Options options;
    private final Map<String, Given> given;

    /** @param given values by the path of their option */
    SettingsPage(Options options, Map<String, Given> given) {
        this.options = options;
        this.given = Map.copyOf(given);
    }

    /** Every option as a comment with its help and its default. */
    String sample() {
        return HEAD + page(SettingsPage::sampleLines);
    }

    /** Every option with the value in force, and where it was given; secrets are masked. */
    String effective() {
        return page(this::effectiveLines);
    }

    private static Stream<String> sampleLines(Option option) {
        return Stream.of(
                "# %s (%s)".formatted(option.help(), option.kind().words()),
                "# " + line(option.name(), option.fallback()),
                "");
    }

    private Stream<String> effectiveLines(Option option) {
        Given value = given.get(option.path());
        if (value == null) {
            return Stream.of(line(option.name(), spelled(option.fallbackValue())));
        }
        return Stream.of("# " + value.place(), line(option.name(), spelled(value.value())));
    }

    private String page(Function<Option, Stream<String>> lines) {
        return options.bySection().entrySet().stream()
                .map(section -> "[" + section.getKey() + "]\n" + body(section.getValue(), lines))
                .collect(Collectors.joining("\n\n", "", "\n"));
    }

    private static String body(List<Option> section, Function<Option, Stream<String>> lines) {
        return section.stream().flatMap(lines).collect(Collectors.joining("\n")).strip();
    }

    private static String line(String name, String value) {
        return (name + " = " + value).strip();
    }

    private static String spelled(Object value) {
        return switch (value) {
            case Secret secret when secret.reveal().isEmpty() -> "";
            case Duration duration -> Long.toString(duration.toSeconds());
            case Collection<?> names -> names.stream().map(Object::toString).collect(Collectors.joining(", "));
            case Object plain -> plain.toString();
        };
    }
}
