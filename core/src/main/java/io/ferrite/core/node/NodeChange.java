package io.ferrite.core.node;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * New values for some fields of a node, or all values of a new one. Immutable; {@link #set} returns a larger change.
 */
public final class NodeChange {

    /** Changes nothing. */
    public static final NodeChange NONE = new NodeChange(Map.of());

    private final Map<NodeField<?>, Object> values;

    private NodeChange(Map<NodeField<?>, Object> values) {
        this.values = values;
    }

    /** This change, and {@code field} becomes {@code value}, which may be null where the field may be. */
    public <T> NodeChange set(NodeField<T> field, T value) {
        Map<NodeField<?>, Object> larger = new LinkedHashMap<>(values);
        larger.put(field, value);
        return new NodeChange(Collections.unmodifiableMap(larger));
    }

    /** Like {@link #set}, for a field whose type is known at run time only. */
    public NodeChange setUnchecked(NodeField<?> field, Object value) {
        if (value != null && !field.type().isInstance(value)) {
            throw new IllegalArgumentException("%s takes %s, not %s".formatted(field, field.type(), value.getClass()));
        }
        Map<NodeField<?>, Object> larger = new LinkedHashMap<>(values);
        larger.put(field, value);
        return new NodeChange(Collections.unmodifiableMap(larger));
    }

    /** Both changes; where they meet, {@code later} wins. */
    public NodeChange and(NodeChange later) {
        Map<NodeField<?>, Object> larger = new LinkedHashMap<>(values);
        larger.putAll(later.values);
        return new NodeChange(Collections.unmodifiableMap(larger));
    }

    /** The new values by field, in the order in which they were set. */
    public Map<NodeField<?>, Object> values() {
        return values;
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** The names of the fields only: values may be secret. */
    @Override
    public String toString() {
        return "NodeChange" + values.keySet();
    }
}
