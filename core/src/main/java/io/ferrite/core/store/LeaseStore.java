package io.ferrite.core.store;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Who holds which node. Times are the database's own, so that no two clocks have to agree. */
public interface LeaseStore {

    /**
     * Takes the node if nobody holds it or the holder's time has run out.
     *
     * @param length how long it is ours without renewal
     * @return the lease, or empty where somebody else holds the node or there is no such node
     */
    Optional<Lease> take(UUID node, String holder, Duration length);

    /** Prolongs all leases of {@code holder} that have not run out. Returns how many. */
    int renew(String holder, Duration length);

    /** Gives the node back; does nothing where the lease was lost meanwhile. */
    void release(Lease lease);

    /** Gives back whatever an earlier life of {@code holder} still holds. Returns how many. */
    int releaseAll(String holder);
}
