package io.ferrite.conductor.flow;

import io.ferrite.conductor.step.FlowTerms;
import io.ferrite.conductor.step.StepPlanner;
import io.ferrite.conductor.task.NodeTask;
import io.ferrite.core.node.NodeField;
import io.ferrite.core.problem.Problem;
import io.ferrite.core.provision.Event;
import io.ferrite.core.provision.State;
import io.ferrite.core.step.StepRun;
import io.ferrite.drivers.spi.value.FlowKind;
import java.util.List;

/** Cleaning with the steps that the hardware runs by itself, on the way to available. */
final class AutomatedClean {

    private final StepPlanner planner;
    private final boolean usual;

    /** @param usual whether nodes are cleaned where they do not say */
    AutomatedClean(StepPlanner planner, boolean usual) {
        this.planner = planner;
        this.usual = usual;
    }

    /**
     * The cleaning of the node, without steps where it is off.
     *
     * @throws Problem of kind INVALID where its steps cannot be planned
     */
    Plan plan(NodeTask task, Event event) {
        return Plan.of(terms(task), event, heading(task), rows(task));
    }

    /** The same without steps, for a node whose steps cannot be planned. */
    Plan bare(NodeTask task, Event event) {
        return Plan.of(terms(task), event, heading(task), List.of());
    }

    private List<StepRun> rows(NodeTask task) {
        if (!task.node().find(NodeField.AUTOMATED_CLEAN).orElse(usual)) {
            return List.of();
        }
        return planner.plan(task, FlowKind.CLEAN, OwnSteps.of(task, FlowKind.CLEAN));
    }

    /** A retired node is not given to anybody any more. */
    private static FlowTerms terms(NodeTask task) {
        if (task.node().get(NodeField.RETIRED)) {
            return FlowTable.RETIRED_CLEAN;
        }
        return FlowTable.AUTOMATED_CLEAN;
    }

    private static State heading(NodeTask task) {
        if (task.node().get(NodeField.RETIRED)) {
            return State.MANAGEABLE;
        }
        return State.AVAILABLE;
    }
}
