package io.ferrite.drivers.spi.value;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** An enum whose constants have a spelling on the wire and in the database. */
public interface WireText {

    /** The exact spelling, for example {@code "power on"}. */
    String text();

    /** The constant of {@code type} that is spelled {@code text}, exactly. */
    static <E extends Enum<E> & WireText> Optional<E> find(Class<E> type, String text) {
        for (E each : type.getEnumConstants()) {
            if (each.text().equals(text)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /** Like {@link #find}, for text that must be known; the error lists what would have been right. */
    static <E extends Enum<E> & WireText> E parse(Class<E> type, String text) {
        return find(type, text)
                .orElseThrow(() -> new IllegalArgumentException("'%s' is not one of: %s".formatted(text, all(type))));
    }

    /** All spellings of {@code type}, comma separated, in declaration order. */
    static <E extends Enum<E> & WireText> String all(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(WireText::text).collect(Collectors.joining(", "));
    }
}
