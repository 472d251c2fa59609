package io.ferrite.conductor.step;

import io.ferrite.conductor.management.Readings;
import io.ferrite.conductor.power.PowerAction;
import io.ferrite.conductor.task.NodeTask;
import io.ferrite.conductor.task.Tasks;
import io.ferrite.core.node.Document;
import io.ferrite.core.node.NodeChange;
import io.ferrite.core.step.Flow;
import io.ferrite.core.step.FlowState;
import io.ferrite.core.step.RunState;
import io.ferrite.core.step.StepRun;
import io.ferrite.core.step.StepRun.Progress;
import io.ferrite.core.store.JournalStore;
import io.ferrite.core.store.JournalStore.Place;
import io.ferrite.core.store.Stores;
import io.ferrite.core.watch.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Takes a flow from where the journal says it is as far as it goes: step after step, each on all of its machines before the
 * next begins. Knows nothing of provision states; whoever called it acts on the {@link Advance}.
 */
public final class StepEngine {

    /**
     * What limits the engine.
     *
     * @param step how long a step may wait in hardware
     * @param children how many children are worked on at the same time
     */
    public record Limits(Duration step, int children) {}

    private final Stores stores;
    private final JournalStore journal;
    private final ChildFanOut fanOut;
    private final StepRunner runner;
    private final TimeSource time;

    public StepEngine(Stores stores, Tasks tasks, PowerAction power, TimeSource time, Limits limits) {
        this.stores = stores;
        this.journal = stores.journal();
        this.time = time;
        Readings readings = new Readings(stores.firmware());
        this.runner = new StepRunner(journal, new ReservedSteps(power, time), readings, time, limits.step());
        this.fanOut = new ChildFanOut(tasks, runner, limits.children());
    }

    /**
     * Goes on with {@code flow} of the node that {@code task} holds.
     *
     * @param starts called before a step is started; not where one that waits is only looked after
     */
    public Advance advance(NodeTask task, Flow flow, FlowTerms terms, Runnable starts) {
        while (true) {
            List<StepRun> rows = nextStep(flow);
            if (rows.isEmpty()) {
                return new Advance.Finished();
            }
            Instant now = time.instant();
            List<StepRun> due = rows.stream().filter(row -> isDue(row, now)).toList();
            if (due.stream().anyMatch(row -> row.state() != RunState.WAITING)) {
                starts.run();
                begin(task, flow, terms, rows.getFirst());
            }
            fanOut.run(task, terms.steps(), due);
            Optional<Advance> stop =
                    judge(flow, terms, rows(flow, rows.getFirst().position()));
            if (stop.isPresent()) {
                return stop.get();
            }
        }
    }

    /** The rows of the first step that has not ended on all of its machines; none where all have. */
    private List<StepRun> nextStep(Flow flow) {
        List<StepRun> all = journal.runs(flow.id());
        OptionalInt position = all.stream()
                .filter(row -> !row.state().isOver())
                .mapToInt(StepRun::position)
                .min();
        return all.stream()
                .filter(row -> position.isPresent() && row.position() == position.getAsInt())
                .toList();
    }

    private void begin(NodeTask task, Flow flow, FlowTerms terms, StepRun first) {
        journal.move(
                task.lease(),
                flow.id(),
                new Place(FlowState.RUNNING, first.position(), Optional.empty(), Optional.empty()));
        terms.current().ifPresent(field -> task.write(NodeChange.NONE.set(field, shown(first))));
    }

    private List<StepRun> rows(Flow flow, int position) {
        return journal.runs(flow.id()).stream()
                .filter(row -> row.position() == position)
                .toList();
    }

    private static boolean isDue(StepRun row, Instant now) {
        return row.state() != RunState.WAITING
                || row.progress().dueAt().filter(due -> due.isAfter(now)).isEmpty();
    }

    private Optional<Advance> judge(Flow flow, FlowTerms terms, List<StepRun> rows) {
        List<StepRun> open = rows.stream().filter(row -> !row.state().isOver()).toList();
        if (open.stream().anyMatch(StepRunner::isHold)) {
            return Optional.of(new Advance.Held());
        }
        if (!open.isEmpty()) {
            return Optional.of(waiting(open));
        }
        List<StepRun> failed =
                rows.stream().filter(row -> row.state() == RunState.FAILED).toList();
        if (!failed.isEmpty()) {
            return Optional.of(new Advance.Failed(new Blame(stores.nodes()).sentence(terms, rows, failed)));
        }
        return journal.find(flow.id())
                .filter(Flow::abortAsked)
                .map(asked -> new Advance.Aborted(rows.getFirst().stepId()));
    }

    private Advance waiting(List<StepRun> open) {
        Instant due = open.stream()
                .flatMap(row -> row.progress().dueAt().stream())
                .min(Instant::compareTo)
                .orElseGet(time::instant);
        String reason = open.stream()
                .flatMap(row -> row.progress().reason().stream())
                .findFirst()
                .orElse("The hardware is at work.");
        return new Advance.Waiting(reason, due);
    }

    /** What clients see as the current step. */
    private static Document shown(StepRun row) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("interface", row.kind().text());
        members.put("step", row.step());
        if (!row.arguments().isEmpty()) {
            members.put("args", row.arguments().map());
        }
        members.put("abortable", row.abortable());
        members.put("priority", 0);
        if (row.onChild()) {
            members.put("execute_on_child_nodes", true);
        }
        return Document.of(members);
    }

    /** Lets clients see that the flow stops once its running step has ended. */
    public void showAbortAsked(NodeTask task, FlowTerms terms) {
        terms.current()
                .ifPresent(field -> task.write(
                        NodeChange.NONE.set(field, task.node().get(field).with("abort_after", true))));
    }

    /** Ends every row of {@code flow} that has not ended: waiting ones as failed for {@code reason}, others as skipped. */
    public void endOpenRows(NodeTask task, Flow flow, String reason) {
        for (StepRun row : journal.runs(flow.id())) {
            switch (row.state()) {
                case PENDING ->
                    journal.save(task.lease(), row.ended(RunState.SKIPPED, Progress.saying(reason), time.instant()));
                case RUNNING, WAITING -> runner.fail(task.lease(), row, reason);
                case DONE, FAILED, SKIPPED -> {}
            }
        }
    }

    /** Ends the hold step at which {@code flow} stands, so that it goes on after it. */
    public void endHold(NodeTask task, Flow flow) {
        journal.runs(flow.id()).stream()
                .filter(row -> row.state() == RunState.WAITING && StepRunner.isHold(row))
                .forEach(row -> journal.save(task.lease(), row.ended(RunState.DONE, Progress.NONE, time.instant())));
    }

    /** The rows of {@code flow} that wait in hardware. */
    public List<StepRun> waitingRows(Flow flow) {
        return journal.runs(flow.id()).stream()
                .filter(row -> row.state() == RunState.WAITING)
                .toList();
    }

    /** Tells the hardware to stop what {@code waiting} rows are about; hardware that does not is left to itself. */
    public void abortWaiting(NodeTask task, FlowTerms terms, List<StepRun> waiting) {
        fanOut.abort(task, terms.steps(), waiting);
    }
}
