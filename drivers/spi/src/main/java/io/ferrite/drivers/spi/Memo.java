package io.ferrite.drivers.spi;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The memory of a step between polls: small JSON values, stored by the conductor. It holds no secrets.
 *
 * @param values what to remember
 */
public record Memo(Map<String, Object> values) {

    /** Nothing to remember. */
    public static final Memo EMPTY = new Memo(Map.of());

    public Memo {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}
