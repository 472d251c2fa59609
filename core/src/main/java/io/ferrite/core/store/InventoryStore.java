package io.ferrite.core.store;

import io.ferrite.core.node.Inventory;
import java.util.Optional;
import java.util.UUID;

/** What inspections found. A node has one inventory at most. */
public interface InventoryStore {

    /** Stores what an inspection of a node found in place of what an earlier one did. */
    void put(UUID node, Inventory inventory);

    /** What the latest inspection of a node found, or empty where nothing is stored. */
    Optional<Inventory> find(UUID node);
}
