package io.ferrite.conductor.hardware;

import java.util.Locale;
import java.util.Optional;

/** Truth as clients write it: a JSON boolean, or its text in any case. */
final class FlagText {

    private FlagText() {}

    /** The truth in {@code value}, or empty where it is neither. */
    static Optional<Boolean> read(Object value) {
        return switch (String.valueOf(value).strip().toLowerCase(Locale.ROOT)) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            case String other -> Optional.empty();
        };
    }
}
