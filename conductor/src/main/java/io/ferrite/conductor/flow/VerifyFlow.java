package io.ferrite.conductor.flow;

import io.ferrite.conductor.management.Readings;
import io.ferrite.conductor.task.NodeTask;
import io.ferrite.core.node.NodeChange;
import io.ferrite.core.node.NodeField;
import io.ferrite.core.problem.Problem;
import io.ferrite.core.provision.Event;
import io.ferrite.core.provision.State;
import io.ferrite.core.step.Flow;
import io.ferrite.core.step.FlowState;
import io.ferrite.core.store.JournalStore.Place;
import io.ferrite.core.store.Stores;
import io.ferrite.drivers.spi.DriverException;
import io.ferrite.drivers.spi.PowerControl;
import io.ferrite.drivers.spi.Target;
import io.ferrite.drivers.spi.value.PowerState;
import java.util.List;
import java.util.Optional;

/**
 * {@code manage}: a node that was enrolled is verified by asking its BMC for the power state; from other states it is
 * manageable at once.
 */
final class VerifyFlow {

    /** Its name in the journal. */
    static final String NAME = "verify";

    private final Stores stores;

    VerifyFlow(Stores stores) {
        this.stores = stores;
    }

    /** Moves the node; returns the rest of the work where there is any. */
    Optional<Runnable> manage(NodeTask task) {
        if (task.node().state() != State.ENROLL) {
            task.fire(Event.MANAGE, NodeChange.NONE.set(NodeField.LAST_ERROR, null));
            return Optional.empty();
        }
        Flow flow = stores.transactions().run(() -> {
            Flow opened = stores.journal().open(task.lease(), NAME, State.MANAGEABLE, List.of());
            task.fire(Event.MANAGE, NodeChange.NONE.set(NodeField.LAST_ERROR, null));
            return opened;
        });
        return Optional.of(() -> verify(task, flow));
    }

    /** Asks the BMC, also for what is kept of it, and ends the flow. It reads only, so it may be done again by another conductor. */
    void verify(NodeTask task, Flow flow) {
        try {
            PowerState state = read(task);
            new Readings(stores.firmware()).refresh(task);
            end(task, flow, FlowState.DONE, Event.DONE, NodeChange.NONE.set(NodeField.POWER_STATE, state.text()));
        } catch (DriverException | Problem refused) {
            String error = "Failed to verify the node: " + refused.getMessage();
            end(task, flow, FlowState.FAILED, Event.FAIL, NodeChange.NONE.set(NodeField.LAST_ERROR, error));
            task.complain(NAME, error);
        }
    }

    private static PowerState read(NodeTask task) {
        PowerControl power = task.hardware().power();
        Target target = task.hardware().target();
        power.validate(target);
        return power.read(target);
    }

    private void end(NodeTask task, Flow flow, FlowState how, Event event, NodeChange change) {
        Optional<String> reason = Optional.ofNullable((String) change.values().get(NodeField.LAST_ERROR));
        stores.transactions().run(() -> {
            stores.journal().move(task.lease(), flow.id(), new Place(how, 0, reason, Optional.empty()));
            return task.fire(event, change);
        });
    }
}
