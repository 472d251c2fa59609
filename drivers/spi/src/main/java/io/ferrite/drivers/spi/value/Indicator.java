package io.ferrite.drivers.spi.value;

import java.util.Objects;
import java.util.Set;

/**
 * A light of a machine.
 *
 * @param place where it is
 * @param readOnly whether it can be looked at only
 * @param states what it can do
 */
public record Indicator(IndicatorPlace place, boolean readOnly, Set<IndicatorState> states) {

    public Indicator {
        Objects.requireNonNull(place, "place");
        states = Set.copyOf(states);
    }
}
