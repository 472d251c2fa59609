package io.ferrite.core.store.jooq;

import static io.ferrite.db.tables.Tables.FLOWS;
import static io.ferrite.db.tables.Tables.NODES;
import static io.ferrite.db.tables.Tables.STEP_RUNS;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;

import io.ferrite.core.provision.State;
import io.ferrite.core.step.Flow;
import io.ferrite.core.step.FlowState;
import io.ferrite.core.step.StepRun;
import io.ferrite.core.store.JournalStore;
import io.ferrite.core.store.Lease;
import io.ferrite.core.store.LeaseLost;
import io.ferrite.db.tables.tables.records.FlowsRecord;
import io.ferrite.drivers.spi.value.WireText;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;

/** The journal, in the tables {@code flows} and {@code step_runs}. */
final class JooqJournal implements JournalStore {

    private static final Condition OPEN = FLOWS.STATE.in(FlowState.RUNNING.text(), FlowState.WAITING.text());

    private final Database database;

    JooqJournal(Database database) {
        this.database = database;
    }

    @Override
    public Flow open(Lease lease, String kind, State heading, List<StepRun> runs) {
        return database.transactions().run(() -> {
            JooqLeases.lock(database.sql(), lease);
            Long id = database.sql()
                    .insertInto(FLOWS)
                    .set(FLOWS.NODE_UUID, lease.node().toString())
                    .set(FLOWS.KIND, kind)
                    .set(FLOWS.STATE, FlowState.RUNNING.text())
                    .set(FLOWS.HEADING, heading.text())
                    .set(FLOWS.STARTED_AT, database.now())
                    .returning(FLOWS.ID)
                    .fetchOne(FLOWS.ID);
            database.sql()
                    .batch(runs.stream()
                            .map(run -> StepRows.insert(database.sql(), id, run))
                            .toList())
                    .execute();
            return find(id).orElseThrow();
        });
    }

    @Override
    public Optional<Flow> find(long flow) {
        return database.sql().selectFrom(FLOWS).where(FLOWS.ID.eq(flow)).fetchOptional(JooqJournal::flow);
    }

    @Override
    public Optional<Flow> current(UUID node) {
        return database.sql()
                .selectFrom(FLOWS)
                .where(FLOWS.NODE_UUID.eq(node.toString()))
                .and(OPEN)
                .orderBy(FLOWS.ID.desc())
                .limit(1)
                .fetchOptional(JooqJournal::flow);
    }

    @Override
    public List<Flow> flows(UUID node, int limit) {
        return database.sql()
                .selectFrom(FLOWS)
                .where(FLOWS.NODE_UUID.eq(node.toString()))
                .orderBy(FLOWS.ID.desc())
                .limit(limit)
                .fetch(JooqJournal::flow);
    }

    @Override
    public List<StepRun> runs(long flow) {
        return database.sql()
                .selectFrom(STEP_RUNS)
                .where(STEP_RUNS.FLOW_ID.eq(flow))
                .orderBy(STEP_RUNS.POSITION, STEP_RUNS.TARGET_UUID)
                .fetch(StepRows::read);
    }

    @Override
    public void move(Lease lease, long flow, Place place) {
        int rows = database.sql()
                .update(FLOWS)
                .set(FLOWS.STATE, place.state().text())
                .set(FLOWS.POSITION, place.position())
                .set(FLOWS.REASON, place.reason().orElse(null))
                .set(FLOWS.DUE_AT, place.dueAt().map(Database::utc).orElse(null))
                .set(FLOWS.ENDED_AT, ended(place.state()))
                .where(FLOWS.ID.eq(flow))
                .and(FLOWS.NODE_UUID.eq(lease.node().toString()))
                .and(held(lease))
                .execute();
        mustBeHeld(lease, rows);
    }

    private static Condition held(Lease lease) {
        return exists(selectOne().from(NODES).where(JooqLeases.heldBy(lease)));
    }

    private static void mustBeHeld(Lease lease, int rows) {
        if (rows == 0) {
            throw new LeaseLost(lease);
        }
    }

    private LocalDateTime ended(FlowState state) {
        return switch (state) {
            case RUNNING, WAITING -> null;
            case DONE, FAILED, ABORTED -> database.now();
        };
    }

    @Override
    public void askAbort(Lease lease, long flow) {
        int rows = database.sql()
                .update(FLOWS)
                .set(FLOWS.ABORT_ASKED, true)
                .where(FLOWS.ID.eq(flow))
                .and(FLOWS.NODE_UUID.eq(lease.node().toString()))
                .and(held(lease))
                .execute();
        mustBeHeld(lease, rows);
    }

    @Override
    public void save(Lease lease, StepRun run) {
        Condition ownFlow = exists(selectOne()
                .from(FLOWS)
                .where(FLOWS.ID.eq(STEP_RUNS.FLOW_ID))
                .and(FLOWS.NODE_UUID.eq(lease.node().toString())));
        mustBeHeld(
                lease,
                StepRows.update(database.sql(), run)
                        .and(ownFlow)
                        .and(held(lease))
                        .execute());
    }

    @Override
    public List<Flow> due(Instant now, int limit) {
        return database.sql()
                .selectFrom(FLOWS)
                .where(FLOWS.STATE.eq(FlowState.WAITING.text()))
                .and(FLOWS.DUE_AT.le(Database.utc(now)))
                .orderBy(FLOWS.DUE_AT)
                .limit(limit)
                .fetch(JooqJournal::flow);
    }

    @Override
    public List<Flow> abandoned(int limit) {
        return database.sql()
                .select(FLOWS.asterisk())
                .from(FLOWS)
                .join(NODES)
                .on(NODES.UUID.eq(FLOWS.NODE_UUID))
                .where(FLOWS.STATE.eq(FlowState.RUNNING.text()))
                .and(JooqLeases.free())
                .orderBy(FLOWS.ID)
                .limit(limit)
                .fetchInto(FLOWS)
                .map(JooqJournal::flow);
    }

    private static Flow flow(FlowsRecord row) {
        return new Flow(
                row.getId(),
                UUID.fromString(row.getNodeUuid()),
                row.getKind(),
                WireText.parse(FlowState.class, row.getState()),
                WireText.parse(State.class, row.getHeading()),
                row.getPosition(),
                Optional.ofNullable(row.getReason()),
                row.getAbortAsked(),
                Database.instant(row.getStartedAt()),
                Database.maybe(row.getEndedAt()));
    }
}
