package io.ferrite.conductor.flow;

import io.ferrite.conductor.step.Advance;
import io.ferrite.conductor.step.FlowTerms;
import io.ferrite.conductor.step.StepEngine;
import io.ferrite.conductor.task.NodeTask;
import io.ferrite.core.node.NodeChange;
import io.ferrite.core.node.NodeField;
import io.ferrite.core.problem.Problem;
import io.ferrite.core.provision.Event;
import io.ferrite.core.provision.ProvisionTable;
import io.ferrite.core.provision.State;
import io.ferrite.core.step.Flow;
import io.ferrite.core.step.FlowState;
import io.ferrite.core.step.StepRun;
import io.ferrite.core.store.JournalStore.Place;
import io.ferrite.core.store.Stores;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * The life of a flow of steps: open it in the journal together with the state that it starts in, let the engine run, and act
 * on how far that came. Journal and state change in one transaction, so that whoever takes over finds them agreeing.
 */
final class StepFlow {

    private static final Logger LOG = LoggerFactory.getLogger(StepFlow.class);

    private final Stores stores;
    private final StepEngine engine;
    private final FlowEnds ends;
    private final AutomatedClean cleaning;

    StepFlow(Stores stores, StepEngine engine, FlowEnds ends, AutomatedClean cleaning) {
        this.stores = stores;
        this.engine = engine;
        this.ends = ends;
        this.cleaning = cleaning;
    }

    /** Opens a planned flow and moves the node. A flow that waited until now is given up for it. */
    Flow open(NodeTask task, Plan plan) {
        FlowTerms terms = plan.terms();
        Optional<Flow> old = stores.journal().current(task.node().uuid());
        old.ifPresent(waiting -> stopHardware(task, waiting));
        NodeChange change = ends.started(terms).and(plan.also()).set(NodeField.LAST_ERROR, null);
        Flow flow = stores.transactions().run(() -> {
            old.ifPresent(waiting -> giveUp(task, waiting, terms));
            Flow opened = stores.journal().open(task.lease(), terms.name(), plan.heading(), plan.rows());
            ends.keepDrive(task.node(), plan.also());
            task.fire(plan.event(), plan.heading(), change);
            return opened;
        });
        tellStart(task, plan);
        return flow;
    }

    private void stopHardware(NodeTask task, Flow waiting) {
        FlowTable.named(waiting.kind())
                .ifPresent(terms -> engine.abortWaiting(task, terms, engine.waitingRows(waiting)));
    }

    private void giveUp(NodeTask task, Flow waiting, FlowTerms next) {
        String reason = "Given up for the operation '%s'.".formatted(next.name());
        engine.endOpenRows(task, waiting, reason);
        move(task, waiting, new Place(FlowState.ABORTED, waiting.position(), Optional.of(reason), Optional.empty()));
    }

    private void move(NodeTask task, Flow flow, Place place) {
        stores.journal().move(task.lease(), flow.id(), place);
    }

    private static void tellStart(NodeTask task, Plan plan) {
        if (!plan.rows().isEmpty()) {
            plan.terms().told().ifPresent(prefix -> task.tell(prefix + "_start", "Steps: " + names(plan.rows()) + "."));
        }
    }

    private static String names(List<StepRun> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(StepRun::position, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(StepFlow::name)
                .collect(Collectors.joining(", "));
    }

    private static String name(List<StepRun> step) {
        StepRun first = step.getFirst();
        if (first.onChild()) {
            return "%s on %d child nodes".formatted(first.stepId(), step.size());
        }
        return first.stepId();
    }

    /** Lets the engine run and acts on the outcome. */
    void advance(NodeTask task, Flow flow, FlowTerms terms) {
        if (terms.needsSteps() && stores.journal().runs(flow.id()).isEmpty()) {
            fail(
                    task,
                    flow,
                    terms,
                    "No %s steps are left to run.".formatted(terms.steps().text()));
            return;
        }
        Advance outcome = engine.advance(task, flow, terms, () -> wake(task, flow));
        LOG.atLevel(importance(outcome))
                .addKeyValue("node", task.node().uuid())
                .addKeyValue("flow", flow.id())
                .log("{} came as far as {}", terms.name(), outcome.getClass().getSimpleName());
        switch (outcome) {
            case Advance.Finished() -> finish(task, flow, terms);
            case Advance.Waiting(String reason, Instant due) -> await(task, flow, reason, due);
            case Advance.Held() -> hold(task, flow);
            case Advance.Failed(String reason) -> fail(task, flow, terms, reason);
            case Advance.Aborted(String step) ->
                abort(task, flow, terms, Event.FAIL, "The operation was aborted by request after step " + step + ".");
        }
    }

    /** A flow that waits is looked after every few seconds. */
    private static Level importance(Advance outcome) {
        if (outcome instanceof Advance.Waiting) {
            return Level.DEBUG;
        }
        return Level.INFO;
    }

    /** A conductor is at work again on a node that waited. */
    private void wake(NodeTask task, Flow flow) {
        if (task.node().state().kind() == State.Kind.WAITING) {
            task.fire(Event.RESUME, flow.heading(), NodeChange.NONE);
        }
    }

    private void finish(NodeTask task, Flow flow, FlowTerms terms) {
        wake(task, flow);
        if (terms.done() == Event.CLEAN) {
            goOnCleaning(task, flow, terms);
            return;
        }
        boolean ran = !stores.journal().runs(flow.id()).isEmpty();
        end(task, flow, FlowState.DONE, Optional.empty(), () -> {
            terms.told().filter(any -> ran).ifPresent(prefix -> task.tell(prefix + "_end", "All steps are done."));
            task.fire(terms.done(), flow.heading(), ends.done(task, flow, terms));
        });
    }

    /** Cleaning is planned with what the node is without its instance, and opened as the flow before it ends. */
    private void goOnCleaning(NodeTask task, Flow flow, FlowTerms terms) {
        task.write(ends.done(task, flow, terms));
        Plan plan;
        Optional<String> hindrance = Optional.empty();
        try {
            plan = cleaning.plan(task, terms.done());
        } catch (Problem unplanned) {
            plan = cleaning.bare(task, terms.done());
            hindrance = Optional.of(unplanned.getMessage());
        }
        Flow next = chain(task, flow, plan);
        if (hindrance.isPresent()) {
            fail(task, next, plan.terms(), hindrance.get());
        } else {
            advance(task, next, plan.terms());
        }
    }

    private Flow chain(NodeTask task, Flow flow, Plan plan) {
        Flow next = stores.transactions().run(() -> {
            move(task, flow, new Place(FlowState.DONE, flow.position(), Optional.empty(), Optional.empty()));
            Flow opened = stores.journal().open(task.lease(), plan.terms().name(), plan.heading(), plan.rows());
            task.fire(plan.event(), plan.heading(), plan.also());
            return opened;
        });
        tellStart(task, plan);
        return next;
    }

    /** The state changes only where it knows of waiting and does not show it yet. */
    private void await(NodeTask task, Flow flow, String reason, Instant due) {
        boolean shows = task.node().state().kind() == State.Kind.WORKING
                && ProvisionTable.next(task.node().state(), Event.WAIT).isPresent();
        stores.transactions().run(() -> {
            move(task, flow, new Place(FlowState.WAITING, position(flow), Optional.of(reason), Optional.of(due)));
            if (shows) {
                task.fire(Event.WAIT, flow.heading(), NodeChange.NONE);
            }
            return null;
        });
    }

    private void hold(NodeTask task, Flow flow) {
        Optional<String> reason = Optional.of("Held by a hold step.");
        stores.transactions().run(() -> {
            move(task, flow, new Place(FlowState.WAITING, position(flow), reason, Optional.empty()));
            return task.fire(Event.HOLD, flow.heading(), NodeChange.NONE);
        });
    }

    private int position(Flow flow) {
        return stores.journal().find(flow.id()).orElseThrow().position();
    }

    /** Lets a held flow wait again, so that it is continued at once. */
    State release(NodeTask task, Flow flow) {
        stores.journal()
                .move(
                        task.lease(),
                        flow.id(),
                        new Place(
                                FlowState.WAITING,
                                flow.position(),
                                Optional.of("Released."),
                                Optional.of(Instant.EPOCH)));
        return task.fire(Event.UNHOLD, flow.heading(), NodeChange.NONE);
    }

    private void fail(NodeTask task, Flow flow, FlowTerms terms, String reason) {
        boolean started = stores.journal().runs(flow.id()).stream()
                .anyMatch(run -> run.startedAt().isPresent());
        NodeChange change = ends.failed(task, terms).set(NodeField.LAST_ERROR, reason);
        Optional<String> fault = terms.fault().filter(any -> started);
        NodeChange whole =
                fault.map(name -> change.and(faulty(task, name, reason))).orElse(change);
        engine.endOpenRows(task, flow, "An earlier step failed.");
        end(task, flow, FlowState.FAILED, Optional.of(reason), () -> {
            terms.told().filter(any -> started).ifPresent(prefix -> task.complain(prefix + "_end", "A step failed."));
            task.complain(terms.trouble(), reason);
            task.fire(Event.FAIL, flow.heading(), whole);
        });
    }

    private static NodeChange faulty(NodeTask task, String fault, String reason) {
        NodeChange marks = NodeChange.NONE.set(NodeField.MAINTENANCE, true).set(NodeField.FAULT, fault);
        if (task.node().find(NodeField.MAINTENANCE_REASON).isPresent()) {
            return marks;
        }
        return marks.set(NodeField.MAINTENANCE_REASON, reason);
    }

    /** Ends {@code flow} on request and moves the node by {@code event}. */
    void abort(NodeTask task, Flow flow, FlowTerms terms, Event event, String reason) {
        NodeChange change = ends.failed(task, terms).set(NodeField.LAST_ERROR, reason);
        engine.endOpenRows(task, flow, reason);
        end(task, flow, FlowState.ABORTED, Optional.of(reason), () -> {
            task.complain(terms.trouble(), reason);
            task.fire(event, flow.heading(), change);
        });
    }

    /** Ends {@code flow} together with {@code change}, which tells the history first: in the state that is left. */
    private void end(NodeTask task, Flow flow, FlowState how, Optional<String> reason, Runnable change) {
        stores.transactions().run(() -> {
            move(task, flow, new Place(how, position(flow), reason, Optional.empty()));
            change.run();
            return null;
        });
    }
}
