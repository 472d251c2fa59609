package io.ferrite.drivers.spi;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an inspection found out, as JSON values.
 *
 * @param properties for the node's {@code properties}; others that it has stay
 * @param inventory the hardware by kind, such as {@code cpu}, {@code memory}, {@code interfaces} and {@code disks}; empty
 *     where nothing is to be kept
 * @param pluginData what was computed from it
 */
public record Inspected(Map<String, Object> properties, Map<String, Object> inventory, Map<String, Object> pluginData) {

    private static final String PROPERTIES = "properties";
    private static final String INVENTORY = "inventory";
    private static final String PLUGIN_DATA = "plugin_data";

    public Inspected {
        properties = copy(properties);
        inventory = copy(inventory);
        pluginData = copy(pluginData);
    }

    /** As the answer of a step. */
    public Map<String, Object> answer() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put(PROPERTIES, properties);
        members.put(INVENTORY, inventory);
        members.put(PLUGIN_DATA, pluginData);
        return members;
    }

    /** What {@link #answer} gave; whatever is missing or is no object counts as empty. */
    public static Inspected of(Object answer) {
        Map<String, Object> members = object(answer);
        return new Inspected(
                object(members.get(PROPERTIES)), object(members.get(INVENTORY)), object(members.get(PLUGIN_DATA)));
    }

    private static Map<String, Object> object(Object value) {
        Map<String, Object> members = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, each) -> members.put(String.valueOf(key), each));
        }
        return members;
    }

    private static Map<String, Object> copy(Map<String, Object> members) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }
}
