package io.ferrite.core.store.jooq;

import static io.ferrite.db.tables.Tables.NODE_HISTORY;

import io.ferrite.core.node.HistoryEntry;
import io.ferrite.core.node.HistoryEntry.By;
import io.ferrite.core.node.HistoryEntry.During;
import io.ferrite.core.problem.Problem;
import io.ferrite.core.provision.State;
import io.ferrite.core.store.HistoryStore;
import io.ferrite.db.tables.tables.NodeHistory;
import io.ferrite.db.tables.tables.records.NodeHistoryRecord;
import io.ferrite.drivers.spi.value.WireText;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
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
                .set(NODE_HISTORY.CONDUCTOR, entry.by().conductor().orElse(null))
                .set(NODE_HISTORY.USER, entry.by().user().orElse(null))
                .set(NODE_HISTORY.PROJECT, entry.by().project().orElse(null))
                .set(NODE_HISTORY.STATE, text(entry.during().state()))
                .set(NODE_HISTORY.TARGET_PROVISION_STATE, text(entry.during().target()))
                .set(
                        NODE_HISTORY.DURATION_SECONDS,
                        entry.during().lasted().map(JooqHistory::seconds).orElse(null))
                .execute();
    }

    @Override
    public List<HistoryEntry> list(UUID node, Page page) {
        PageKey key = new PageKey(NODE_HISTORY.ID, Optional.of(column(page.sortBy())), page.ascending());
        List<HistoryEntry> found = database.sql()
                .selectFrom(NODE_HISTORY)
                .where(NODE_HISTORY.NODE_UUID.eq(node.toString()))
                .and(page.after()
                        .map(marker -> key.after(startAt(node, marker)))
                        .orElse(DSL.noCondition()))
                .orderBy(key.order())
                .limit(page.limit())
                .fetch(JooqHistory::entry);
        if (found.isEmpty()) {
            page.after().ifPresent(marker -> requireEntry(node, marker));
        }
        return found;
    }

    @Override
    public Optional<HistoryEntry> find(UUID node, UUID entry) {
        return database.sql()
                .selectFrom(NODE_HISTORY)
                .where(NODE_HISTORY.NODE_UUID.eq(node.toString()))
                .and(NODE_HISTORY.UUID.eq(entry.toString()))
                .fetchOptional(JooqHistory::entry);
    }

    @SuppressWarnings("unchecked") // compared with values of this very column only
    private static Field<Object> column(String name) {
        Field<?> column = NODE_HISTORY.field(name);
        if (column == null) {
            throw new IllegalArgumentException("History has no column " + name + ".");
        }
        return (Field<Object>) column;
    }

    private PageKey.Start startAt(UUID node, UUID marker) {
        NodeHistory start = NODE_HISTORY.as("start");
        return new PageKey.Start() {
            @Override
            public <T> Select<Record1<T>> read(Field<T> field) {
                return database.sql()
                        .select(start.field(field))
                        .from(start)
                        .where(start.UUID.eq(marker.toString()))
                        .and(start.NODE_UUID.eq(node.toString()));
            }
        };
    }

    private void requireEntry(UUID node, UUID marker) {
        if (find(node, marker).isEmpty()) {
            throw Problem.notFound("History entry %s, where the page should start, does not exist.", marker);
        }
    }

    private static HistoryEntry entry(NodeHistoryRecord row) {
        return new HistoryEntry(
                UUID.fromString(row.getUuid()),
                UUID.fromString(row.getNodeUuid()),
                Database.instant(row.getCreatedAt()),
                row.getSeverity(),
                row.getEventType(),
                row.getEvent(),
                new By(
                        Optional.ofNullable(row.getConductor()),
                        Optional.ofNullable(row.getUser()),
                        Optional.ofNullable(row.getProject())),
                new During(
                        state(row.getState()),
                        state(row.getTargetProvisionState()),
                        Optional.ofNullable(row.getDurationSeconds()).map(JooqHistory::duration)));
    }

    private static String text(Optional<State> state) {
        return state.map(State::text).orElse(null);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private static Duration duration(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1000));
    }

    private static Optional<State> state(String text) {
        return Optional.ofNullable(text).map(known -> WireText.parse(State.class, known));
    }
}
