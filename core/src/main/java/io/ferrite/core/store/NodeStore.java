package io.ferrite.core.store;

import io.ferrite.core.node.Node;
import io.ferrite.core.node.NodeChange;
import io.ferrite.core.node.NodeField;
import io.ferrite.core.node.NodeQuery;
import io.ferrite.core.problem.Problem;
import io.ferrite.core.provision.State;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Nodes. Two ways of writing: {@link #update} for a change prepared from a row that was read, refused where the row is
 * newer or held; {@link #write} and {@link #writeState} for the holder of the node's lease.
 */
public interface NodeStore {

    /** The node, or empty. */
    Optional<Node> find(UUID uuid);

    /** The node with this UUID or, where {@code ident} is none, this name. */
    Optional<Node> find(String ident);

    /** A page of nodes. An unknown start of the page is a {@link Problem} of kind NOT_FOUND. */
    List<Node> list(NodeQuery query);

    /** The children of a node in the order of their UUIDs, with all fields. */
    List<Node> children(UUID parent);

    /** How many nodes have which shard, by its name; those without one are counted under null, first. */
    Map<String, Integer> shards();

    /**
     * Keeps others from changing these nodes until the end of the transaction, which must be open; in the order of their
     * UUIDs, so that two who do this never wait for one another.
     */
    void lock(Collection<UUID> uuids);

    /** How many nodes have one of {@code values} in {@code field}. */
    int count(NodeField<?> field, Collection<?> values);

    /**
     * Stores a new node; UUID, time of creation and defaults are filled in where {@code change} does not give them.
     *
     * @throws Problem of kind CONFLICT where UUID, name or instance UUID is taken
     */
    Node insert(NodeChange change);

    /**
     * Changes a node as it was {@code seen}; one statement.
     *
     * @return the node as it is now, or empty where it was changed or taken meanwhile: read it again and decide anew
     * @throws Problem of kind CONFLICT where name or instance UUID is taken
     */
    Optional<Node> update(Node seen, NodeChange change);

    /**
     * Deletes a node as it was {@code seen}, with its history and journal.
     *
     * @return false where it was changed or taken meanwhile
     * @throws Problem of kind CONFLICT where it has children
     */
    boolean delete(Node seen);

    /**
     * Changes fields of a held node, its state excepted.
     *
     * @throws LeaseLost where the lease is no longer ours; nothing was written
     */
    void write(Lease lease, NodeChange change);

    /**
     * Moves a held node to another state. Called by the one class that may move states.
     *
     * @param target the state that it heads for, empty for none
     * @param change what else changes with it
     * @throws LeaseLost where the lease is no longer ours; nothing was written
     */
    void writeState(Lease lease, State state, Optional<State> target, NodeChange change);
}
