package io.ferrite.conductor.flow;

import io.ferrite.conductor.step.FlowTerms;
import io.ferrite.conductor.step.StepEngine;
import io.ferrite.conductor.task.NodeTask;
import io.ferrite.core.node.NodeChange;
import io.ferrite.core.node.NodeField;
import io.ferrite.core.problem.Problem;
import io.ferrite.core.provision.Event;
import io.ferrite.core.provision.State;
import io.ferrite.core.step.Flow;
import io.ferrite.core.step.StepRun;
import io.ferrite.core.store.Stores;
import java.util.List;

/** {@code abort} and {@code unhold}: what users do to a flow that waits. */
final class AbortFlow {

    private final Stores stores;
    private final StepEngine engine;
    private final StepFlow flows;

    AbortFlow(Stores stores, StepEngine engine, StepFlow flows) {
        this.stores = stores;
        this.engine = engine;
        this.flows = flows;
    }

    /** Stops the flow now, or after the running step where that one must not be stopped. */
    void abort(NodeTask task) {
        if (task.node().state() == State.SERVICE_FAIL) {
            leaveFailure(task);
            return;
        }
        Flow flow = current(task);
        FlowTerms terms = terms(flow);
        List<StepRun> waiting = engine.waitingRows(flow);
        if (waiting.stream().allMatch(StepRun::abortable)) {
            engine.abortWaiting(task, terms, waiting);
            flows.abort(task, flow, terms, Event.ABORT, sentence(waiting));
            return;
        }
        stores.journal().askAbort(task.lease(), flow.id());
        engine.showAbortAsked(task, terms);
    }

    /** Nothing is at work any more; the node is merely called active again. */
    private static void leaveFailure(NodeTask task) {
        if (task.node().get(NodeField.MAINTENANCE)) {
            throw Problem.conflict(
                    "Node %s is in maintenance, so its failed service cannot be aborted; clear maintenance first.",
                    task.node().label());
        }
        task.fire(
                Event.ABORT,
                NodeChange.NONE.set(NodeField.LAST_ERROR, "The service operation was aborted by request."));
    }

    private static String sentence(List<StepRun> waiting) {
        String step = waiting.stream().findFirst().map(StepRun::stepId).orElse("none");
        return "The operation was aborted by request during step " + step + ".";
    }

    /** Ends the hold; the poller goes on with the flow. */
    void unhold(NodeTask task) {
        Flow flow = current(task);
        stores.transactions().run(() -> {
            engine.endHold(task, flow);
            return flows.release(task, flow);
        });
    }

    private Flow current(NodeTask task) {
        return stores.journal()
                .current(task.node().uuid())
                .orElseThrow(() -> Problem.conflict(
                        "Node %s has no operation in progress.", task.node().label()));
    }

    private static FlowTerms terms(Flow flow) {
        return FlowTable.named(flow.kind())
                .orElseThrow(() -> Problem.conflict("The operation %s cannot be stopped.", flow.kind()));
    }
}
