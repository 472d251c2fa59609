package io.ferrite.conductor.task;

import io.ferrite.conductor.hardware.Hardware;
import io.ferrite.conductor.hardware.HardwareAssembler;
import io.ferrite.core.node.HistoryEntry;
import io.ferrite.core.node.Node;
import io.ferrite.core.node.NodeChange;
import io.ferrite.core.node.NodeField;
import io.ferrite.core.problem.Problem;
import io.ferrite.core.provision.Event;
import io.ferrite.core.provision.ProvisionTable;
import io.ferrite.core.provision.State;
import io.ferrite.core.rpc.Asker;
import io.ferrite.core.store.Lease;
import io.ferrite.core.store.Stores;
import io.ferrite.core.watch.TimeSource;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A node that we hold. The only class that moves provision states: {@link #fire} looks the event up in the table and writes
 * state and target under the lease. Whoever finishes the work closes the task, which gives the node back. Used by one thread
 * at a time.
 */
public final class NodeTask implements AutoCloseable {

    private final Lease lease;
    private final Stores stores;
    private final HardwareAssembler assembler;
    private final TimeSource time;
    private Node node;
    private Hardware hardware;

    NodeTask(Lease lease, Stores stores, HardwareAssembler assembler, TimeSource time, Node node) {
        this.lease = lease;
        this.stores = stores;
        this.assembler = assembler;
        this.time = time;
        this.node = node;
    }

    /** The node as we read or wrote it last. */
    public Node node() {
        return node;
    }

    public Lease lease() {
        return lease;
    }

    /** The nodes inside this one, in the order of their UUIDs. */
    public List<Node> children() {
        return stores.nodes().children(node.uuid());
    }

    /**
     * The node's hardware.
     *
     * @throws Problem of kind INVALID where its driver or an interface is not offered here
     */
    public Hardware hardware() {
        if (hardware == null) {
            List<UUID> children = children().stream().map(Node::uuid).toList();
            hardware = assembler.assemble(node, children);
        }
        return hardware;
    }

    /** Writes fields, the state excepted. */
    public void write(NodeChange change) {
        stores.nodes().write(lease, change);
        become(change);
    }

    /** An instance may bring interfaces of its own, so that another one means other hardware. */
    private void become(NodeChange change) {
        node = node.with(change);
        if (change.values().containsKey(NodeField.INSTANCE_INFO)) {
            hardware = null;
        }
    }

    /** Moves the state; the target is the one that the new state heads for. */
    public State fire(Event event, NodeChange also) {
        State next = next(event);
        return move(next, ProvisionTable.heading(next), also);
    }

    /** Moves the state while heading for {@code heading}, which is no target any more once it is reached. */
    public State fire(Event event, State heading, NodeChange also) {
        State next = next(event);
        return move(next, target(next, heading), also);
    }

    private static Optional<State> target(State next, State heading) {
        if (next.kind() == State.Kind.STABLE) {
            return Optional.empty();
        }
        return Optional.of(heading);
    }

    private State next(Event event) {
        return ProvisionTable.next(node.state(), event)
                .orElseThrow(() -> Problem.invalid(
                        "The requested action \"%s\" can not be performed on node \"%s\" while it is in state \"%s\".",
                        event.text(), node.uuid(), node.state().text()));
    }

    private State move(State next, Optional<State> target, NodeChange also) {
        stores.nodes().writeState(lease, next, target, also);
        become(also.set(NodeField.PROVISION_STATE, next)
                .set(NodeField.TARGET_PROVISION_STATE, target.orElse(null))
                .set(NodeField.PROVISION_UPDATED_AT, time.instant()));
        return next;
    }

    /** Writes something to the node's history that went as it should. */
    public void tell(String type, String event) {
        stores.history().add(entry("INFO", type, event));
    }

    /** Writes a failure to the node's history. */
    public void complain(String type, String event) {
        stores.history().add(entry("ERROR", type, event));
    }

    private HistoryEntry entry(String severity, String type, String event) {
        Instant now = time.instant();
        return new HistoryEntry(
                UUID.randomUUID(),
                node.uuid(),
                now,
                severity,
                type,
                event,
                new HistoryEntry.By(Optional.of(lease.holder()), Asker.current().map(Asker::user), Optional.empty()),
                HistoryEntry.During.of(node, now));
    }

    /** Gives the node back. */
    @Override
    public void close() {
        stores.leases().release(lease);
    }
}
