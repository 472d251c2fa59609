package io.ferrite.core.setting;

import io.ferrite.drivers.spi.value.Secret;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The types that an option may have: what Java calls them, what people call them, and how their text is read. */
enum OptionKind {
    TEXT(String.class, "text"),
    NUMBER(int.class, "a whole number"),
    FLAG(boolean.class, "true or false"),
    SECONDS(Duration.class, "a whole number of seconds"),
    LIST(List.class, "names separated by commas"),
    PATH(Path.class, "a path"),
    SECRET(Secret.class, "text");

    private static final Set<String> YES = Set.of("true", "yes", "on", "1");
    private static final Set<String> NO = Set.of("false", "no", "off", "0");

    private final Class<?> type;
    private final String words;

    OptionKind(Class<?> type, String words) {
        this.type = type;
        this.words = words;
    }

    /** The kind of a record component of this type, or empty where no option can have it. */
    static Optional<OptionKind> of(Class<?> type) {
        return Arrays.stream(values()).filter(kind -> kind.type.equals(type)).findFirst();
    }

    /** What a value looks like, for messages and pages. */
    String words() {
        return words;
    }

    /** The value that {@code text} spells, or empty where it spells none. */
    Optional<Object> read(String text) {
        try {
            return Optional.of(parse(text));
        } catch (NumberFormatException | InvalidPathException notOne) {
            return Optional.empty();
        }
    }

    private Object parse(String text) {
        return switch (this) {
            case TEXT -> text;
            case NUMBER -> Integer.valueOf(text);
            case FLAG -> flag(text);
            case SECONDS -> Duration.ofSeconds(Integer.parseInt(text));
            case LIST -> list(text);
            case PATH -> Path.of(text);
            case SECRET -> Secret.of(text);
        };
    }

    private static Boolean flag(String text) {
        String word = text.toLowerCase(Locale.ROOT);
        if (YES.contains(word)) {
            return true;
        }
        if (NO.contains(word)) {
            return false;
        }
        throw new NumberFormatException("neither true nor false");
    }

    private static List<String> list(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }
}
