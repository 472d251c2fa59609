package io.ferrite.conductor.flow;

import io.ferrite.conductor.hardware.StepOffer;
import io.ferrite.conductor.step.FlowTerms;
import io.ferrite.conductor.step.StepPlanner;
import io.ferrite.conductor.task.NodeTask;
import io.ferrite.core.node.NodeField;
import io.ferrite.core.problem.Problem;
import io.ferrite.core.provision.Event;
import io.ferrite.core.provision.State;
import io.ferrite.core.step.Flow;
import io.ferrite.core.step.Step;
import io.ferrite.core.step.StepRun;
import io.ferrite.core.step.StepScope;
import io.ferrite.drivers.spi.StepSpec;
import io.ferrite.drivers.spi.value.FlowKind;
import java.util.List;
import java.util.Map;

/** Cleaning: with the steps of a request, or with those that drivers run by themselves. */
final class CleanFlow {

    private final StepFlow flows;
    private final StepPlanner planner;
    private final boolean automated;

    /** @param automated whether nodes are cleaned on their way to available, where they do not say */
    CleanFlow(StepFlow flows, StepPlanner planner, boolean automated) {
        this.flows = flows;
        this.planner = planner;
        this.automated = automated;
    }

    /** {@code clean}: runs the given steps and comes back to manageable. */
    Runnable manual(NodeTask task, List<Step> steps) {
        if (task.node().get(NodeField.MAINTENANCE)) {
            throw Problem.invalid(
                    "Node %s is in maintenance and cannot be cleaned; clear maintenance first.",
                    task.node().label());
        }
        List<StepRun> rows = planner.plan(task, FlowKind.CLEAN, steps);
        return begin(task, FlowTable.MANUAL_CLEAN, State.MANAGEABLE, Event.CLEAN, rows);
    }

    /** {@code provide}: runs the steps with a priority, where cleaning is on, and makes the node available. */
    Runnable provide(NodeTask task) {
        if (task.node().get(NodeField.RETIRED)) {
            throw Problem.invalid(
                    "Node %s is retired and cannot become available.",
                    task.node().label());
        }
        List<StepRun> rows = planner.plan(task, FlowKind.CLEAN, automatic(task));
        return begin(task, FlowTable.AUTOMATED_CLEAN, State.AVAILABLE, Event.PROVIDE, rows);
    }

    private Runnable begin(NodeTask task, FlowTerms terms, State heading, Event event, List<StepRun> rows) {
        Flow flow = flows.open(task, terms, heading, event, rows);
        return () -> flows.advance(task, flow, terms);
    }

    private List<Step> automatic(NodeTask task) {
        if (!task.node().find(NodeField.AUTOMATED_CLEAN).orElse(automated)) {
            return List.of();
        }
        return task.hardware().steps(FlowKind.CLEAN).stream()
                .filter(offer -> offer.spec().priority() > 0)
                .filter(offer -> !offer.spec().traits().contains(StepSpec.Trait.NEEDS_RAMDISK))
                .map(CleanFlow::step)
                .toList();
    }

    private static Step step(StepOffer offer) {
        return new Step(offer.kind(), offer.spec().name(), Map.of(), new StepScope.Self());
    }
}
