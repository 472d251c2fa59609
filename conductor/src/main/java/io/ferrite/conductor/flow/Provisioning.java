package io.ferrite.conductor.flow;

import io.ferrite.conductor.hardware.HardwareAssembler;
import io.ferrite.conductor.step.StepEngine;
import io.ferrite.conductor.step.StepPlanner;
import io.ferrite.conductor.task.NodeTask;
import io.ferrite.conductor.task.Starter;
import io.ferrite.core.provision.Event;
import io.ferrite.core.provision.State;
import io.ferrite.core.rpc.Command.ChangeProvision;
import io.ferrite.core.rpc.Command.ContinueFlow;
import io.ferrite.core.step.Flow;
import io.ferrite.core.step.FlowState;
import io.ferrite.core.store.Stores;
import io.ferrite.core.watch.TimeSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Verbs to flows, and flows that were left to whoever goes on with them. */
public final class Provisioning {

    private static final Logger LOG = LoggerFactory.getLogger(Provisioning.class);

    /**
     * What an operator decides.
     *
     * @param automatedClean whether nodes are cleaned on their way to available, where they do not say
     * @param deploying how many deployments there may be at the same time
     * @param cleaning how many cleanings there may be at the same time
     */
    public record Options(boolean automatedClean, int deploying, int cleaning) {}

    private final Stores stores;
    private final Starter starter;
    private final StepFlow flows;
    private final VerifyFlow verify;
    private final VerbRules rules;
    private final Plans plans;
    private final AutomatedClean cleaning;
    private final AbortFlow abort;

    public Provisioning(
            Stores stores,
            Starter starter,
            HardwareAssembler assembler,
            StepEngine engine,
            TimeSource time,
            Options options) {
        StepPlanner planner = new StepPlanner(assembler);
        this.stores = stores;
        this.starter = starter;
        this.cleaning = new AutomatedClean(planner, options.automatedClean());
        this.flows = new StepFlow(stores, engine, new FlowEnds(stores, time), cleaning);
        this.verify = new VerifyFlow(stores);
        this.rules = new VerbRules(stores.nodes(), new VerbRules.Limits(options.deploying(), options.cleaning()));
        this.plans = new Plans(planner);
        this.abort = new AbortFlow(stores, engine, flows);
    }

    /** Starts what a verb stands for. Returns once the node is held and its state has moved. */
    public void start(ChangeProvision command) {
        starter.start(command.node(), task -> begin(task, command));
    }

    private Optional<Runnable> begin(NodeTask task, ChangeProvision command) {
        rules.check(task, command.verb());
        return switch (command.verb()) {
            case MANAGE -> verify.manage(task);
            case PROVIDE -> flow(task, cleaning.plan(task, Event.PROVIDE));
            case CLEAN -> flow(task, plans.clean(task, command));
            case ACTIVE -> flow(task, plans.deploy(task, command));
            case REBUILD -> flow(task, plans.rebuild(task, command));
            case DELETED -> flow(task, plans.tearDown(task));
            case INSPECT -> flow(task, plans.inspect(task));
            case ADOPT -> flow(task, plans.adopt(task));
            case RESCUE -> flow(task, plans.rescue(task, command));
            case UNRESCUE -> flow(task, plans.unrescue(task));
            case SERVICE -> flow(task, plans.service(task, command));
            case ABORT -> {
                abort.abort(task);
                yield Optional.empty();
            }
            case UNHOLD -> {
                abort.unhold(task);
                yield Optional.empty();
            }
        };
    }

    private Optional<Runnable> flow(NodeTask task, Plan plan) {
        Flow flow = flows.open(task, plan);
        return Optional.of(() -> flows.advance(task, flow, plan.terms()));
    }

    /** Goes on with a flow that waits or that a conductor left behind; does nothing where somebody holds the node. */
    public void goOn(ContinueFlow command) {
        starter.startIfFree(command.node(), task -> resume(task, command.flow()));
    }

    private Optional<Runnable> resume(NodeTask task, long id) {
        Optional<Flow> found = stores.journal().find(id).filter(Provisioning::isOpen);
        if (found.isEmpty() || task.node().state().kind() == State.Kind.HOLDING) {
            return Optional.empty();
        }
        Flow flow = found.get();
        LOG.atLevel(importance(flow))
                .addKeyValue("node", task.node().uuid())
                .addKeyValue("flow", id)
                .log("goes on with a {} flow", flow.state().text());
        if (flow.kind().equals(VerifyFlow.NAME)) {
            return Optional.of(() -> verify.verify(task, flow));
        }
        return FlowTable.named(flow.kind()).map(terms -> () -> flows.advance(task, flow, terms));
    }

    /** Looking after a flow that waits happens every few seconds. */
    private static Level importance(Flow flow) {
        if (flow.state() == FlowState.WAITING) {
            return Level.DEBUG;
        }
        return Level.INFO;
    }

    private static boolean isOpen(Flow flow) {
        return flow.state() == FlowState.RUNNING || flow.state() == FlowState.WAITING;
    }
}
