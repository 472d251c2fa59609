package io.ferrite.core.store;

import io.ferrite.core.node.HistoryEntry;
import io.ferrite.core.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What happened to nodes. */
public interface HistoryStore {

    /** Stores an entry. */
    void add(HistoryEntry entry);

    /**
     * Order, start and length of a page.
     *
     * @param sortBy a column of history, by the name that clients use
     * @param ascending the direction
     * @param after the last entry of the page before, or empty for the first page
     * @param limit how many entries at most
     */
    record Page(String sortBy, boolean ascending, Optional<UUID> after, int limit) {

        /** The first {@code limit} entries, oldest first. */
        public static Page first(int limit) {
            return new Page("created_at", true, Optional.empty(), limit);
        }
    }

    /** A page of the entries of a node. An unknown start of the page is a {@link Problem} of kind NOT_FOUND. */
    List<HistoryEntry> list(UUID node, Page page);

    /** One entry of a node. */
    Optional<HistoryEntry> find(UUID node, UUID entry);
}
