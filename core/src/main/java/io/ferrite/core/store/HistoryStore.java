package io.ferrite.core.store;

import io.ferrite.core.node.HistoryEntry;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What happened to nodes. */
public interface HistoryStore {

    /** Stores an entry. */
    void add(HistoryEntry entry);

    /**
     * Entries of a node, newest last.
     *
     * @param after the last entry of the page before, or empty for the first page
     * @param limit how many at most
     */
    List<HistoryEntry> list(UUID node, Optional<UUID> after, int limit);

    /** One entry of a node. */
    Optional<HistoryEntry> find(UUID node, UUID entry);
}
