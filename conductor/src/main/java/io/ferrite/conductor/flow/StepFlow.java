package io.ferrite.conductor.flow;

import io.ferrite.conductor.step.Advance;
import io.ferrite.conductor.step.FlowTerms;
import io.ferrite.conductor.step.StepEngine;
import io.ferrite.conductor.task.NodeTask;
import io.ferrite.core.node.Document;
import io.ferrite.core.node.NodeChange;
import io.ferrite.core.node.NodeField;
import io.ferrite.core.provision.Event;
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

/**
 * The life of a flow of steps: open it in the journal together with the state that it starts in, let the engine run, and act
 * on how far that came. Journal and state change in one transaction, so that whoever takes over finds them agreeing.
 */
final class StepFlow {

    private static final Logger LOG = LoggerFactory.getLogger(StepFlow.class);

    private final Stores stores;
    private final StepEngine engine;

    StepFlow(Stores stores, StepEngine engine) {
        this.stores = stores;
        this.engine = engine;
    }

    /** Opens a flow with planned {@code rows} and moves the node by {@code event}. */
    Flow open(NodeTask task, FlowTerms terms, State heading, Event event, List<StepRun> rows) {
        Flow flow = stores.transactions().run(() -> {
            Flow opened = stores.journal().open(task.lease(), terms.name(), heading, rows);
            task.fire(event, heading, NodeChange.NONE.set(NodeField.LAST_ERROR, null));
            return opened;
        });
        task.tell(terms.history() + "_start", "Steps: " + names(rows) + ".");
        return flow;
    }

    private static String names(List<StepRun> rows) {
        String names = rows.stream()
                .collect(Collectors.groupingBy(StepRun::position, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(StepFlow::name)
                .collect(Collectors.joining(", "));
        if (names.isEmpty()) {
            return "none";
        }
        return names;
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
        Advance outcome = engine.advance(task, flow, terms);
        LOG.atInfo()
                .addKeyValue("node", task.node().uuid())
                .addKeyValue("flow", flow.id())
                .log("{} came as far as {}", terms.name(), outcome.getClass().getSimpleName());
        switch (outcome) {
            case Advance.Finished() -> finish(task, flow, terms);
            case Advance.Waiting(String reason, Instant due) -> pause(task, flow, Event.WAIT, reason, Optional.of(due));
            case Advance.Held() -> pause(task, flow, Event.HOLD, "Held by a hold step.", Optional.empty());
            case Advance.Failed(String reason) -> fail(task, flow, terms, reason);
            case Advance.Aborted(String step) ->
                abort(task, flow, terms, Event.FAIL, "The operation was aborted by request after step " + step + ".");
        }
    }

    private void finish(NodeTask task, Flow flow, FlowTerms terms) {
        end(
                task,
                flow,
                FlowState.DONE,
                Optional.empty(),
                () -> task.fire(terms.done(), flow.heading(), NodeChange.NONE.set(terms.current(), Document.EMPTY)));
        task.tell(terms.history() + "_end", "All steps are done.");
    }

    private void pause(NodeTask task, Flow flow, Event event, String reason, Optional<Instant> due) {
        stores.transactions().run(() -> {
            int position = stores.journal().find(flow.id()).orElseThrow().position();
            stores.journal()
                    .move(task.lease(), flow.id(), new Place(FlowState.WAITING, position, Optional.of(reason), due));
            return task.fire(event, flow.heading(), NodeChange.NONE);
        });
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
        NodeChange marks = NodeChange.NONE
                .set(terms.current(), Document.EMPTY)
                .set(NodeField.MAINTENANCE, true)
                .set(NodeField.FAULT, terms.fault())
                .set(NodeField.LAST_ERROR, reason);
        NodeChange change = task.node()
                .find(NodeField.MAINTENANCE_REASON)
                .map(known -> marks)
                .orElseGet(() -> marks.set(NodeField.MAINTENANCE_REASON, reason));
        engine.endOpenRows(task, flow, "An earlier step failed.");
        end(task, flow, FlowState.FAILED, Optional.of(reason), () -> task.fire(Event.FAIL, flow.heading(), change));
        task.complain(terms.history() + "_end", reason);
    }

    /** Ends {@code flow} on request and moves the node by {@code event}. */
    void abort(NodeTask task, Flow flow, FlowTerms terms, Event event, String reason) {
        NodeChange change = NodeChange.NONE.set(terms.current(), Document.EMPTY).set(NodeField.LAST_ERROR, reason);
        engine.endOpenRows(task, flow, reason);
        end(task, flow, FlowState.ABORTED, Optional.of(reason), () -> task.fire(event, flow.heading(), change));
        task.complain(terms.history() + "_end", reason);
    }

    private void end(NodeTask task, Flow flow, FlowState how, Optional<String> reason, Runnable move) {
        stores.transactions().run(() -> {
            int position = stores.journal().find(flow.id()).orElseThrow().position();
            stores.journal().move(task.lease(), flow.id(), new Place(how, position, reason, Optional.empty()));
            move.run();
            return null;
        });
    }
}
