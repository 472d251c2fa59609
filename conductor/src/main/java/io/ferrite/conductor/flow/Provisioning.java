package io.ferrite.conductor.flow;

import io.ferrite.conductor.hardware.HardwareAssembler;
import io.ferrite.conductor.step.StepEngine;
import io.ferrite.conductor.step.StepPlanner;
import io.ferrite.conductor.task.NodeTask;
import io.ferrite.conductor.task.Starter;
import io.ferrite.core.node.NodeChange;
import io.ferrite.core.problem.Problem;
import io.ferrite.core.provision.Event;
import io.ferrite.core.provision.State;
import io.ferrite.core.provision.Verb;
import io.ferrite.core.rpc.Command.ChangeProvision;
import io.ferrite.core.rpc.Command.ContinueFlow;
import io.ferrite.core.step.Flow;
import io.ferrite.core.step.FlowState;
import io.ferrite.core.store.JournalStore.Place;
import io.ferrite.core.store.Stores;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Verbs to flows, and flows that were left to whoever goes on with them. */
public final class Provisioning {

    private static final Logger LOG = LoggerFactory.getLogger(Provisioning.class);

    private final Stores stores;
    private final Starter starter;
    private final StepFlow flows;
    private final VerifyFlow verify;
    private final CleanFlow clean;
    private final AbortFlow abort;

    /** @param automatedClean whether nodes are cleaned on their way to available, where they do not say */
    public Provisioning(
            Stores stores, Starter starter, HardwareAssembler assembler, StepEngine engine, boolean automatedClean) {
        this.stores = stores;
        this.starter = starter;
        this.flows = new StepFlow(stores, engine);
        this.verify = new VerifyFlow(stores);
        this.clean = new CleanFlow(flows, new StepPlanner(assembler), automatedClean);
        this.abort = new AbortFlow(stores, engine, flows);
    }

    /** Starts what a verb stands for. Returns once the node is held and its state has moved. */
    public void start(ChangeProvision command) {
        starter.start(command.node(), task -> begin(task, command));
    }

    private Optional<Runnable> begin(NodeTask task, ChangeProvision command) {
        Verb verb = command.verb();
        if (!verb.legalIn(task.node().state())) {
            throw Problem.invalid(
                    "The requested action \"%s\" can not be performed on node \"%s\" while it is in state \"%s\".",
                    verb.text(), task.node().uuid(), task.node().state().text());
        }
        return switch (verb) {
            case MANAGE -> verify.manage(task);
            case PROVIDE -> Optional.of(clean.provide(task));
            case CLEAN -> Optional.of(clean.manual(task, command.steps()));
            case ABORT -> {
                abort.abort(task);
                yield Optional.empty();
            }
            case UNHOLD -> {
                abort.unhold(task);
                yield Optional.empty();
            }
            case ACTIVE, REBUILD, DELETED, INSPECT, ADOPT, RESCUE, UNRESCUE, SERVICE ->
                throw Problem.invalid("The action \"%s\" is not served by this release of the conductor.", verb.text());
        };
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
        LOG.atInfo()
                .addKeyValue("node", task.node().uuid())
                .addKeyValue("flow", id)
                .log("goes on with a {} flow", flow.state().text());
        if (flow.kind().equals(VerifyFlow.NAME)) {
            return Optional.of(() -> verify.verify(task, flow));
        }
        return FlowTable.named(flow.kind()).map(terms -> {
            wake(task, flow);
            return () -> flows.advance(task, flow, terms);
        });
    }

    private static boolean isOpen(Flow flow) {
        return flow.state() == FlowState.RUNNING || flow.state() == FlowState.WAITING;
    }

    private void wake(NodeTask task, Flow flow) {
        if (task.node().state().kind() != State.Kind.WAITING) {
            return;
        }
        stores.transactions().run(() -> {
            stores.journal()
                    .move(
                            task.lease(),
                            flow.id(),
                            new Place(FlowState.RUNNING, flow.position(), Optional.empty(), Optional.empty()));
            return task.fire(Event.RESUME, flow.heading(), NodeChange.NONE);
        });
    }
}
