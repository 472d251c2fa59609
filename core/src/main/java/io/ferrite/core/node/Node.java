package io.ferrite.core.node;

import io.ferrite.core.provision.State;
import io.ferrite.drivers.spi.value.InterfaceKind;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A node as it was when it was read: one value per field that the reader asked for. Immutable. Asking for a field that was
 * not read is a bug and throws.
 */
public final class Node {

    private static final Object NOT_READ = new Object();

    private final Object[] values;

    private Node(Object[] values) {
        this.values = values;
    }

    /** A node with exactly these fields read, and their values in the same order. */
    public static Node read(List<NodeField<?>> fields, List<?> read) {
        Object[] values = new Object[NodeField.all().size()];
        Arrays.fill(values, NOT_READ);
        for (int place = 0; place < fields.size(); place++) {
            values[fields.get(place).index()] = read.get(place);
        }
        return new Node(values);
    }

    /** A node in which {@code change} gives the fields, and the others have their defaults. */
    public static Node withDefaults(NodeChange change) {
        Object[] values = new Object[NodeField.all().size()];
        for (NodeField<?> field : NodeField.all()) {
            values[field.index()] = change.values().getOrDefault(field, field.fallback());
        }
        return new Node(values);
    }

    /** This node as it is once {@code change} is made. */
    public Node with(NodeChange change) {
        Object[] changed = values.clone();
        change.values().forEach((field, value) -> changed[field.index()] = value);
        return new Node(changed);
    }

    /** The value of {@code field}, null where it is unset. */
    public <T> T get(NodeField<T> field) {
        Object value = values[field.index()];
        if (NOT_READ.equals(value)) {
            throw new IllegalStateException("Field " + field + " was not read.");
        }
        return field.type().cast(value);
    }

    /** The value of {@code field}, or empty where it is unset. */
    public <T> Optional<T> find(NodeField<T> field) {
        return Optional.ofNullable(get(field));
    }

    /** Whether all of {@code fields} were read. */
    public boolean hasRead(Collection<NodeField<?>> fields) {
        return fields.stream().noneMatch(field -> NOT_READ.equals(values[field.index()]));
    }

    public UUID uuid() {
        return get(NodeField.UUID);
    }

    /** Its name, or its UUID where it has none: for messages. */
    public String label() {
        return find(NodeField.NAME).orElseGet(() -> uuid().toString());
    }

    public State state() {
        return get(NodeField.PROVISION_STATE);
    }

    /** The root of its family: its parent, or itself. All of a family hash to one conductor. */
    public UUID familyRoot() {
        return find(NodeField.PARENT_NODE).orElseGet(this::uuid);
    }

    /** The name of the implementation that serves {@code kind}, or empty where none was chosen. */
    public Optional<String> interfaceName(InterfaceKind kind) {
        return find(NodeField.interfaceOf(kind));
    }

    @Override
    public String toString() {
        return "Node[" + label() + "]";
    }
}
