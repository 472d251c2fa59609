package io.ferrite.drivers.spi.value;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A setting of a machine's firmware.
 *
 * @param name its name, unique within the machine
 * @param value its value as text; empty where the machine tells none
 * @param rules what values it takes
 */
public record BiosSetting(String name, Optional<String> value, Rules rules) {

    /**
     * What values a setting takes; empty for what the machine does not tell.
     *
     * @param type the kind of value, for example {@code Enumeration}, {@code String}, {@code Integer} or {@code Boolean}
     * @param allowed the values of an enumeration; none where it is no enumeration
     * @param lowerBound the least number
     * @param upperBound the greatest number
     * @param minLength the least number of characters
     * @param maxLength the greatest number of characters
     * @param readOnly whether it cannot be changed
     * @param resetRequired whether a change needs a restart
     * @param unique whether the value is that of this one machine, such as a serial number
     */
    public record Rules(
            Optional<String> type,
            List<String> allowed,
            Optional<Integer> lowerBound,
            Optional<Integer> upperBound,
            Optional<Integer> minLength,
            Optional<Integer> maxLength,
            Optional<Boolean> readOnly,
            Optional<Boolean> resetRequired,
            Optional<Boolean> unique) {

        /** Nothing is known. */
        public static final Rules UNKNOWN = new Rules(
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        public Rules {
            allowed = List.copyOf(allowed);
        }
    }

    public BiosSetting {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(rules, "rules");
    }

    /** A setting of which only the value is known. */
    public static BiosSetting plain(String name, String value) {
        return new BiosSetting(name, Optional.of(value), Rules.UNKNOWN);
    }
}
