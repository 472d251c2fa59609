package io.ferrite.core.store.jooq;

import static io.ferrite.db.tables.Tables.NODES;

import io.ferrite.core.store.Lease;
import io.ferrite.core.store.LeaseLost;
import io.ferrite.core.store.LeaseStore;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Leases in the columns {@code reservation}, {@code lease_fence} and {@code lease_expires_at} of {@code nodes}. */
final class JooqLeases implements LeaseStore {

    private final Database database;

    JooqLeases(Database database) {
        this.database = database;
    }

    /** Nobody holds the node, or the holder's time has run out. */
    static Condition free() {
        return NODES.RESERVATION
                .isNull()
                .or(NODES.LEASE_EXPIRES_AT.isNull())
                .or(NODES.LEASE_EXPIRES_AT.le(Database.serverTime()));
    }

    /** The node is held under exactly this lease, and its time has not run out. */
    static Condition heldBy(Lease lease) {
        return ours(lease).and(NODES.LEASE_EXPIRES_AT.gt(Database.serverTime()));
    }

    /**
     * Keeps others from taking the node over until the transaction of {@code sql} ends.
     *
     * @throws LeaseLost where the lease is no longer ours
     */
    static void lock(DSLContext sql, Lease lease) {
        boolean held = sql.select(NODES.ID)
                .from(NODES)
                .where(heldBy(lease))
                .forUpdate()
                .fetchOptional()
                .isPresent();
        if (!held) {
            throw new LeaseLost(lease);
        }
    }

    private static Condition ours(Lease lease) {
        return NODES.UUID
                .eq(lease.node().toString())
                .and(NODES.LEASE_FENCE.eq(lease.fence()))
                .and(NODES.RESERVATION.eq(lease.holder()));
    }

    @Override
    public Optional<Lease> take(UUID node, String holder, Duration length) {
        Long seen = database.sql()
                .select(NODES.LEASE_FENCE)
                .from(NODES)
                .where(NODES.UUID.eq(node.toString()))
                .and(free())
                .fetchOne(NODES.LEASE_FENCE);
        if (seen == null) {
            return Optional.empty();
        }
        return takeAsSeen(new Lease(node, holder, seen + 1), length);
    }

    /** Whoever took the node since {@code lease} was prepared has raised the number, so that only one of them succeeds. */
    private Optional<Lease> takeAsSeen(Lease lease, Duration length) {
        int rows = database.sql()
                .update(NODES)
                .set(NODES.RESERVATION, lease.holder())
                .set(NODES.LEASE_FENCE, lease.fence())
                .set(NODES.LEASE_EXPIRES_AT, Database.serverTimeIn(seconds(length)))
                .where(NODES.UUID.eq(lease.node().toString()))
                .and(NODES.LEASE_FENCE.eq(lease.fence() - 1))
                .and(free())
                .execute();
        return Optional.of(lease).filter(taken -> rows > 0);
    }

    @Override
    public int renew(String holder, Duration length) {
        return database.sql()
                .update(NODES)
                .set(NODES.LEASE_EXPIRES_AT, Database.serverTimeIn(seconds(length)))
                .where(NODES.RESERVATION.eq(holder))
                .and(NODES.LEASE_EXPIRES_AT.gt(Database.serverTime()))
                .execute();
    }

    @Override
    public void release(Lease lease) {
        database.sql()
                .update(NODES)
                .setNull(NODES.RESERVATION)
                .setNull(NODES.LEASE_EXPIRES_AT)
                .where(ours(lease))
                .execute();
    }

    @Override
    public int releaseAll(String holder) {
        return database.sql()
                .update(NODES)
                .setNull(NODES.RESERVATION)
                .setNull(NODES.LEASE_EXPIRES_AT)
                .set(NODES.LEASE_FENCE, NODES.LEASE_FENCE.plus(1))
                .where(NODES.RESERVATION.eq(holder))
                .execute();
    }

    private static double seconds(Duration length) {
        return length.toMillis() / 1000.0;
    }
}
