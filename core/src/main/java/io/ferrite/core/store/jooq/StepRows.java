package io.ferrite.core.store.jooq;

import static io.ferrite.db.tables.Tables.STEP_RUNS;

import io.ferrite.core.node.Document;
import io.ferrite.core.step.RunState;
import io.ferrite.core.step.StepRun;
import io.ferrite.core.step.StepRun.Progress;
import io.ferrite.db.tables.tables.records.StepRunsRecord;
import io.ferrite.drivers.spi.value.InterfaceKind;
import io.ferrite.drivers.spi.value.WireText;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.UpdateConditionStep;

/** Steps of the journal as rows of {@code step_runs}. */
final class StepRows {

    private StepRows() {}

    static Query insert(DSLContext sql, long flow, StepRun run) {
        return sql.insertInto(STEP_RUNS)
                .set(STEP_RUNS.FLOW_ID, flow)
                .set(STEP_RUNS.POSITION, run.position())
                .set(STEP_RUNS.TARGET_UUID, run.target().toString())
                .set(STEP_RUNS.ON_CHILD, run.onChild())
                .set(STEP_RUNS.INTERFACE, run.kind().text())
                .set(STEP_RUNS.STEP, run.step())
                .set(STEP_RUNS.ARGUMENTS, run.arguments().text())
                .set(STEP_RUNS.STATE, run.state().text())
                .set(STEP_RUNS.ATTEMPT, run.attempt())
                .set(STEP_RUNS.REPEATABLE, run.repeatable())
                .set(STEP_RUNS.ABORTABLE, run.abortable())
                .set(STEP_RUNS.REASON, run.progress().reason().orElse(null));
    }

    static UpdateConditionStep<StepRunsRecord> update(DSLContext sql, StepRun run) {
        Progress progress = run.progress();
        return sql.update(STEP_RUNS)
                .set(STEP_RUNS.STATE, run.state().text())
                .set(STEP_RUNS.ATTEMPT, run.attempt())
                .set(STEP_RUNS.PERCENT, progress.percent())
                .set(STEP_RUNS.REASON, progress.reason().orElse(null))
                .set(STEP_RUNS.MEMO, progress.memo().text())
                .set(STEP_RUNS.ANSWER, progress.answer().orElse(null))
                .set(STEP_RUNS.DUE_AT, progress.dueAt().map(Database::utc).orElse(null))
                .set(STEP_RUNS.STARTED_AT, run.startedAt().map(Database::utc).orElse(null))
                .set(STEP_RUNS.ENDED_AT, run.endedAt().map(Database::utc).orElse(null))
                .where(STEP_RUNS.ID.eq(run.id()));
    }

    static StepRun read(StepRunsRecord row) {
        return new StepRun(
                row.getId(),
                row.getFlowId(),
                row.getPosition(),
                UUID.fromString(row.getTargetUuid()),
                row.getOnChild(),
                WireText.parse(InterfaceKind.class, row.getInterface()),
                row.getStep(),
                Document.stored(row.getArguments()),
                WireText.parse(RunState.class, row.getState()),
                row.getAttempt(),
                row.getRepeatable(),
                row.getAbortable(),
                progress(row),
                Database.maybe(row.getStartedAt()),
                Database.maybe(row.getEndedAt()));
    }

    private static Progress progress(StepRunsRecord row) {
        return new Progress(
                row.getPercent(),
                Optional.ofNullable(row.getReason()),
                Optional.ofNullable(row.getMemo()).map(Document::stored).orElse(Document.EMPTY),
                Optional.ofNullable(row.getAnswer()),
                Database.maybe(row.getDueAt()));
    }
}
