package io.ferrite.api.contract;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** JSON objects that keep the order in which they are written down, so that a document is the same each time. */
final class Ordered {

    private Ordered() {}

    /** An object of keys and values, by turns. */
    static Map<String, Object> of(Object... members) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int at = 0; at < members.length; at += 2) {
            object.put((String) members[at], members[at + 1]);
        }
        return Collections.unmodifiableMap(object);
    }
}
