package io.ferrite.conductor.flow;

import io.ferrite.conductor.step.FlowTerms;
import io.ferrite.conductor.step.StepPlanner;
import io.ferrite.conductor.task.NodeTask;
import io.ferrite.core.node.NodeChange;
import io.ferrite.core.problem.Problem;
import io.ferrite.core.provision.Event;
import io.ferrite.core.provision.State;
import io.ferrite.core.rpc.Command.ChangeProvision;
import io.ferrite.core.rpc.ProvisionDetails;
import io.ferrite.core.rpc.ProvisionDetails.Deployment;
import io.ferrite.core.step.Step;
import io.ferrite.core.step.StepRun;
import io.ferrite.drivers.spi.value.FlowKind;
import java.util.List;

/** The flow that each verb starts. Planning refuses what cannot be done, and changes nothing. */
final class Plans {

    private final StepPlanner planner;

    Plans(StepPlanner planner) {
        this.planner = planner;
    }

    /** {@code clean}: runs the given steps and comes back to manageable. */
    Plan clean(NodeTask task, ChangeProvision command) {
        List<StepRun> rows = planner.plan(task, FlowKind.CLEAN, given(command));
        return Plan.of(FlowTable.MANUAL_CLEAN, Event.CLEAN, State.MANAGEABLE, rows);
    }

    /** {@code service}: runs the given steps and comes back to active. */
    Plan service(NodeTask task, ChangeProvision command) {
        List<StepRun> rows = planner.plan(task, FlowKind.SERVICE, given(command));
        return Plan.of(FlowTable.SERVICE, Event.SERVICE, State.ACTIVE, rows);
    }

    /** {@code active}. */
    Plan deploy(NodeTask task, ChangeProvision command) {
        return deployment(task, command, FlowTable.DEPLOY, Event.DEPLOY);
    }

    /** {@code rebuild}: a deployment over one that is there. */
    Plan rebuild(NodeTask task, ChangeProvision command) {
        return deployment(task, command, FlowTable.REBUILD, Event.REBUILD);
    }

    private Plan deployment(NodeTask task, ChangeProvision command, FlowTerms terms, Event event) {
        Deployment asked = asked(command);
        List<StepRun> rows = planner.plan(task, terms.steps(), OwnSteps.deployment(task, asked.steps()));
        return new Plan(terms, event, State.ACTIVE, rows, Instance.deployment(task.node(), asked.configDrive()));
    }

    /** {@code rescue}. */
    Plan rescue(NodeTask task, ChangeProvision command) {
        if (command.details() instanceof ProvisionDetails.Rescue(String password) && !password.isBlank()) {
            NodeChange kept = Instance.password(task.node(), password);
            return new Plan(FlowTable.RESCUE, Event.RESCUE, State.RESCUED, own(task, FlowTable.RESCUE), kept);
        }
        throw Problem.invalid("Rescuing needs a password.");
    }

    Plan unrescue(NodeTask task) {
        return Plan.of(FlowTable.UNRESCUE, Event.UNRESCUE, State.ACTIVE, own(task, FlowTable.UNRESCUE));
    }

    /** {@code deleted}: the instance goes; what comes then is another flow. */
    Plan tearDown(NodeTask task) {
        return Plan.of(FlowTable.TEAR_DOWN, Event.DELETE, State.AVAILABLE, own(task, FlowTable.TEAR_DOWN));
    }

    Plan inspect(NodeTask task) {
        return Plan.of(FlowTable.INSPECT, Event.INSPECT, State.MANAGEABLE, own(task, FlowTable.INSPECT));
    }

    Plan adopt(NodeTask task) {
        return Plan.of(FlowTable.ADOPT, Event.ADOPT, State.ACTIVE, own(task, FlowTable.ADOPT));
    }

    private List<StepRun> own(NodeTask task, FlowTerms terms) {
        return planner.plan(task, terms.steps(), OwnSteps.of(task, terms.steps()));
    }

    private static List<Step> given(ChangeProvision command) {
        if (command.details() instanceof ProvisionDetails.Steps given) {
            return given.steps();
        }
        throw Problem.invalid("The action \"%s\" needs steps.", command.verb().text());
    }

    private static Deployment asked(ChangeProvision command) {
        if (command.details() instanceof Deployment deployment) {
            return deployment;
        }
        return new Deployment(List.of(), null);
    }
}
