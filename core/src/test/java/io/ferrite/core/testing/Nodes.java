package io.ferrite.core.testing;

import io.ferrite.core.node.Document;
import io.ferrite.core.node.Node;
import io.ferrite.core.node.NodeChange;
import io.ferrite.core.node.NodeField;
import io.ferrite.core.provision.State;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Builds nodes for tests: of the driver {@code fake-hardware}, enrolled, with a UUID of their own, and whatever the test
 * changes. Immutable; every method returns a changed copy.
 */
public final class Nodes {
    /** The driver of nodes that are given no other one. */
    public static final String DRIVER = "fake-hardware";

    private final NodeChange change;

    private Nodes(NodeChange change) {
        this.change = change;
    }

    /** A nameless node of its own UUID, enrolled. */
    public static Nodes aNode() {
        return new Nodes(NodeChange.NONE
                .set(NodeField.UUID, UUID.randomUUID())
                .set(NodeField.DRIVER, DRIVER)
                .set(NodeField.PROVISION_STATE, State.ENROLL));
    }

    /** An enrolled node called {@code name}. */
    public static Nodes named(String name) {
        return aNode().with(NodeField.NAME, name);
    }

    /** An enrolled child of {@code parent}. */
    public static Nodes childOf(Node parent) {
        return aNode().with(NodeField.PARENT_NODE, parent.uuid());
    }

    public Nodes uuid(UUID uuid) {
        return with(NodeField.UUID, uuid);
    }

    public Nodes in(State state) {
        return with(NodeField.PROVISION_STATE, state);
    }

    public Nodes driver(String driver) {
        return with(NodeField.DRIVER, driver);
    }

    public Nodes group(String conductorGroup) {
        return with(NodeField.CONDUCTOR_GROUP, conductorGroup);
    }

    /** With {@code driver_info} of these members: JSON values. */
    public Nodes driverInfo(Map<String, ?> members) {
        return with(NodeField.DRIVER_INFO, Document.of(members));
    }

    /** With any field. */
    public <T> Nodes with(NodeField<T> field, T value) {
        return new Nodes(change.set(field, value));
    }

    /** What a store is asked to insert. */
    public NodeChange change() {
        return change;
    }

    /** The node as a value, without a store: created at {@link ManualTime#START}, the rest as by default. */
    public Node build() {
        Instant created = ManualTime.START;
        return Node.withDefaults(
                NodeChange.NONE.set(NodeField.CREATED_AT, created).and(change));
    }
}
