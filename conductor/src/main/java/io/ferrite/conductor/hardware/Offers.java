package io.ferrite.conductor.hardware;

import io.ferrite.drivers.spi.HardwareType;
import io.ferrite.drivers.spi.Implementation;
import io.ferrite.drivers.spi.value.InterfaceKind;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What all plugins and the house offer together, free of contradictions.
 *
 * @param implementations by kind and name
 * @param types by name
 */
record Offers(Map<InterfaceKind, Map<String, Implementation>> implementations, SortedMap<String, HardwareType> types) {

    static final Offers NONE = new Offers(Map.of(), new TreeMap<>());

    Offers {
        Map<InterfaceKind, Map<String, Implementation>> copy = new LinkedHashMap<>();
        implementations.forEach((kind, named) -> copy.put(kind, Map.copyOf(named)));
        implementations = Collections.unmodifiableMap(copy);
        types = Collections.unmodifiableSortedMap(new TreeMap<>(types));
    }

    Implementation named(InterfaceKind kind, String name) {
        return implementations.get(kind).get(name);
    }
}
