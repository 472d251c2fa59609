package io.ferrite.core.store.jooq;

import static io.ferrite.db.tables.Tables.NODE_HISTORY;

import io.ferrite.core.node.HistoryEntry;
import io.ferrite.core.problem.Problem;
import io.ferrite.core.provision.State;
import io.ferrite.core.store.HistoryStore;
import io.ferrite.db.tables.tables.records.NodeHistoryRecord;
import io.ferrite.drivers.spi.value.WireText;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** What happened to nodes, in the table {@code node_history}. */
final class JooqHistory implements HistoryStore {

    private final Database database;

    JooqHistory(Database database) {
        this.database = database;
    }

    @Override
    public void add(HistoryEntry entry) {
        database.sql()
                .insertInto(NODE_HISTORY)
                .set(NODE_HISTORY.UUID, entry.uuid().toString())
                .set(NODE_HISTORY.NODE_UUID, entry.node().toString())
                .set(NODE_HISTORY.CREATED_AT, Database.utc(entry.at()))
                .set(NODE_HISTORY.SEVERITY, entry.severity())
                .set(NODE_HISTORY.EVENT_TYPE, entry.type())
                .set(NODE_HISTORY.EVENT, entry.event())
                .set(NODE_HISTORY.CONDUCTOR, entry.conductor().orElse(null))
                .set(NODE_HISTORY.STATE, entry.state().map(State::text).orElse(null))
                .set(
                        NODE_HISTORY.TARGET_PROVISION_STATE,
                        entry.target().map(State::text).orElse(null))
                .set(NODE_HISTORY.DURATION_SECONDS, entry.seconds().orElse(null))
                .execute();
    }

    @Override
    public List<HistoryEntry> list(UUID node, Optional<UUID> after, int limit) {
        return database.sql()
                .selectFrom(NODE_HISTORY)
                .where(NODE_HISTORY.NODE_UUID.eq(node.toString()))
                .and(after.map(marker -> later(node, marker)).orElse(DSL.noCondition()))
                .orderBy(NODE_HISTORY.ID)
                .limit(limit)
                .fetch(JooqHistory::entry);
    }

    @Override
    public Optional<HistoryEntry> find(UUID node, UUID entry) {
        return database.sql()
                .selectFrom(NODE_HISTORY)
                .where(NODE_HISTORY.NODE_UUID.eq(node.toString()))
                .and(NODE_HISTORY.UUID.eq(entry.toString()))
                .fetchOptional(JooqHistory::entry);
    }

    private Condition later(UUID node, UUID marker) {
        Long start = database.sql()
                .select(NODE_HISTORY.ID)
                .from(NODE_HISTORY)
                .where(NODE_HISTORY.UUID.eq(marker.toString()))
                .and(NODE_HISTORY.NODE_UUID.eq(node.toString()))
                .fetchOne(NODE_HISTORY.ID);
        if (start == null) {
            throw Problem.notFound("History entry %s, where the page should start, does not exist.", marker);
        }
        return NODE_HISTORY.ID.gt(start);
    }

    private static HistoryEntry entry(NodeHistoryRecord row) {
        return new HistoryEntry(
                UUID.fromString(row.getUuid()),
                UUID.fromString(row.getNodeUuid()),
                Database.instant(row.getCreatedAt()),
                row.getSeverity(),
                row.getEventType(),
                row.getEvent(),
                Optional.ofNullable(row.getConductor()),
                state(row.getState()),
                state(row.getTargetProvisionState()),
                Optional.ofNullable(row.getDurationSeconds()));
    }

    private static Optional<State> state(String text) {
        return Optional.ofNullable(text).map(known -> WireText.parse(State.class, known));
    }
}
