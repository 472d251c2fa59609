package io.ferrite.api.contract;

import io.ferrite.api.request.Key;
import io.ferrite.api.request.RequestGuard;
import java.util.List;
import java.util.function.UnaryOperator;

/** What an operation takes. */
public sealed interface Body {

    /** Which reader of bodies reads it. */
    enum Size {
        USUAL,
        LARGE
    }

    /** Nothing; what is sent all the same does not count. */
    record Absent() implements Body {}

    /**
     * A JSON object with known keys.
     *
     * @param keys all keys at any version
     * @param size how large it may be
     */
    record Keys(List<Key> keys, Size size) implements Body {
        public Keys {
            keys = List.copyOf(keys);
        }

        /** The same, without which there is no request: {@code name}. */
        Keys requiring(String name) {
            return changing(name, Key::asRequired);
        }

        /** The same with another {@code name}. */
        Keys changing(String name, UnaryOperator<Key> change) {
            if (keys.stream().noneMatch(key -> key.name().equals(name))) {
                throw new IllegalArgumentException("There is no key " + name + ".");
            }
            List<Key> changed = keys.stream()
                    .map(key -> key.name().equals(name) ? change.apply(key) : key)
                    .toList();
            return new Keys(changed, size);
        }

        /** The same; it may be as large as a config drive. */
        Keys large() {
            return new Keys(keys, Size.LARGE);
        }
    }

    /**
     * A JSON patch.
     *
     * @param fields what it may name
     */
    record Patch(List<Key> fields) implements Body {
        public Patch {
            fields = List.copyOf(fields);
        }
    }

    /**
     * Any JSON object.
     *
     * @param description what it means
     */
    record Free(String description) implements Body {}

    /** The keys of a request record. */
    static Keys of(Class<? extends Record> type) {
        return new Keys(RequestGuard.keys(type), Size.USUAL);
    }
}
