package io.ferrite.conductor.step;

import io.ferrite.conductor.hardware.StepOffer;
import io.ferrite.conductor.management.Readings;
import io.ferrite.conductor.task.NodeTask;
import io.ferrite.core.node.Document;
import io.ferrite.core.problem.Problem;
import io.ferrite.core.step.ReservedStep;
import io.ferrite.core.step.RunState;
import io.ferrite.core.step.StepRun;
import io.ferrite.core.step.StepRun.Progress;
import io.ferrite.core.store.JournalStore;
import io.ferrite.core.store.Lease;
import io.ferrite.core.watch.TimeSource;
import io.ferrite.drivers.spi.DriverException;
import io.ferrite.drivers.spi.ErrorKind;
import io.ferrite.drivers.spi.Memo;
import io.ferrite.drivers.spi.StepCall;
import io.ferrite.drivers.spi.StepResult;
import io.ferrite.drivers.spi.value.FlowKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/**
 * Runs one step on one machine and writes each change of it to the journal before anything else happens: that it was
 * started, before the machine hears of it; how it went, before the next step.
 */
final class StepRunner {

    private static final Duration AGAIN = Duration.ofSeconds(5);
    private static final int MOST_ATTEMPTS = 5;

    private final JournalStore journal;
    private final ReservedSteps reserved;
    private final Readings readings;
    private final TimeSource time;
    private final Duration limit;

    /** @param limit how long a step may wait before it counts as failed */
    StepRunner(JournalStore journal, ReservedSteps reserved, Readings readings, TimeSource time, Duration limit) {
        this.journal = journal;
        this.reserved = reserved;
        this.readings = readings;
        this.time = time;
        this.limit = limit;
    }

    /**
     * Starts, continues or polls {@code row}, as its state asks for, and returns it as it is now.
     *
     * @param task the machine, held
     * @param flow the lease on the flow's node, under which the journal is written
     */
    StepRun run(NodeTask task, Lease flow, FlowKind kind, StepRun row) {
        StepRun now = advance(task, flow, kind, row);
        if (now.state() == RunState.DONE && !row.state().isOver()) {
            readings.refreshAfter(task, row.kind());
        }
        return now;
    }

    private StepRun advance(NodeTask task, Lease flow, FlowKind kind, StepRun row) {
        return switch (row.state()) {
            case PENDING -> start(task, flow, kind, row);
            case RUNNING -> startAgain(task, flow, kind, row);
            case WAITING -> look(task, flow, kind, row);
            case DONE, FAILED, SKIPPED -> row;
        };
    }

    /** Ends {@code row} as failed without asking the machine. */
    StepRun fail(Lease flow, StepRun row, String reason) {
        return save(flow, row.ended(RunState.FAILED, Progress.saying(reason), time.instant()));
    }

    private StepRun start(NodeTask task, Lease flow, FlowKind kind, StepRun row) {
        StepRun started = save(flow, row.started(time.instant()));
        return conclude(flow, started, call(task, kind, started));
    }

    private StepRun startAgain(NodeTask task, Lease flow, FlowKind kind, StepRun row) {
        if (!row.repeatable()) {
            return fail(
                    flow,
                    row,
                    "The conductor stopped in the middle of this step, and it must not be run twice; look at the"
                            + " machine, then start over.");
        }
        if (row.attempt() >= MOST_ATTEMPTS) {
            return fail(flow, row, "Started %d times, and never came to an end.".formatted(row.attempt()));
        }
        return start(task, flow, kind, row);
    }

    private StepRun look(NodeTask task, Lease flow, FlowKind kind, StepRun row) {
        Instant end = row.startedAt().orElseGet(time::instant).plus(limit);
        if (isHold(row)) {
            return row;
        }
        if (time.instant().isAfter(end)) {
            return fail(flow, row, "Not finished within %d seconds.".formatted(limit.toSeconds()));
        }
        return conclude(flow, row, poll(task, kind, row));
    }

    static boolean isHold(StepRun row) {
        return ReservedStep.named(row.step()).filter(ReservedStep.HOLD::equals).isPresent();
    }

    private StepResult call(NodeTask task, FlowKind kind, StepRun row) {
        Optional<ReservedStep> ours = ReservedStep.named(row.step());
        return guarded(() -> {
            if (ours.isPresent()) {
                return reserved.run(ours.get(), task, row.arguments().map());
            }
            return offer(task, kind, row).run(stepCall(task, kind, row));
        });
    }

    private StepResult poll(NodeTask task, FlowKind kind, StepRun row) {
        Memo memo = new Memo(row.progress().memo().map());
        Optional<ReservedStep> ours = ReservedStep.named(row.step());
        StepResult result = guarded(() -> {
            if (ours.isPresent()) {
                return reserved.poll(ours.get(), memo);
            }
            return offer(task, kind, row).poll(stepCall(task, kind, row), memo);
        });
        return patient(result, row, memo);
    }

    /** Asks the machine to stop; whether it does is its own affair. */
    void abort(NodeTask task, FlowKind kind, StepRun row) {
        if (ReservedStep.named(row.step()).isEmpty()) {
            Memo memo = new Memo(row.progress().memo().map());
            guarded(() -> offer(task, kind, row).abort(stepCall(task, kind, row), memo));
        }
    }

    /** A machine that does not answer for a while, such as one that restarts, is asked again until the step's limit. */
    private static StepResult patient(StepResult result, StepRun row, Memo memo) {
        if (result instanceof StepResult.Failed(var error) && isPassing(error.kind())) {
            return new StepResult.Waiting(error.message(), row.progress().percent(), AGAIN, memo);
        }
        return result;
    }

    private static boolean isPassing(ErrorKind kind) {
        return switch (kind) {
            case UNREACHABLE, BUSY -> true;
            case UNAUTHORIZED, UNSUPPORTED, REJECTED, BROKEN -> false;
        };
    }

    private interface Attempt {
        StepResult get();
    }

    private static StepResult guarded(Attempt attempt) {
        try {
            return attempt.get();
        } catch (DriverException refused) {
            return new StepResult.Failed(refused.error());
        } catch (Problem problem) {
            return StepResult.failed(ErrorKind.REJECTED, problem.getMessage());
        }
    }

    private static StepOffer offer(NodeTask task, FlowKind kind, StepRun row) {
        return task.hardware()
                .step(row.kind(), row.step(), kind)
                .orElseThrow(() -> Problem.invalid(
                        "Node %s has no %s step %s any more.", task.node().label(), kind.text(), row.stepId()));
    }

    private static StepCall stepCall(NodeTask task, FlowKind kind, StepRun row) {
        return new StepCall(
                task.hardware().target(), row.step(), row.arguments().map(), kind, row.attempt());
    }

    /** What a machine says to a thread that was told to stop is no outcome: the row stays as it is, for whoever goes on. */
    private StepRun conclude(Lease flow, StepRun row, StepResult result) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("This conductor stops in the middle of step " + row.stepId() + ".");
        }
        Instant now = time.instant();
        StepRun next =
                switch (result) {
                    case StepResult.Done(Object answer) -> row.ended(RunState.DONE, done(answer), now);
                    case StepResult.Failed(var error) ->
                        row.ended(RunState.FAILED, Progress.saying(error.message()), now);
                    case StepResult.Waiting waiting ->
                        row.waiting(new Progress(
                                waiting.percent(),
                                Optional.of(waiting.reason()),
                                Document.of(waiting.memo().values()),
                                Optional.empty(),
                                Optional.of(now.plus(waiting.pollAfter()))));
                };
        return save(flow, next);
    }

    private static Progress done(Object answer) {
        return new Progress(
                100,
                Optional.empty(),
                Document.EMPTY,
                Optional.ofNullable(answer).map(Document::write),
                Optional.empty());
    }

    private StepRun save(Lease flow, StepRun row) {
        journal.save(flow, row);
        return row;
    }
}
