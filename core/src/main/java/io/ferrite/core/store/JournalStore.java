package io.ferrite.core.store;

import io.ferrite.core.provision.State;
import io.ferrite.core.step.Flow;
import io.ferrite.core.step.FlowState;
import io.ferrite.core.step.StepRun;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The journal: every flow, and every step of it on every machine. What is in here survives a conductor. Writes are for the
 * holder of the lease on the flow's node; others get {@link LeaseLost}, and nothing is written.
 */
public interface JournalStore {

    /**
     * Opens a flow in state RUNNING at position 0 with its steps.
     *
     * @param lease on the node that the flow is about
     * @param runs the planned rows; their {@code id} and {@code flow} are ignored and given by the store
     */
    Flow open(Lease lease, String kind, State heading, List<StepRun> runs);

    /** A flow. */
    Optional<Flow> find(long flow);

    /** The flow of a node that is running or waiting, if any. */
    Optional<Flow> current(UUID node);

    /** The flows of a node, newest first. */
    List<Flow> flows(UUID node, int limit);

    /** The rows of a flow, by position, then by target. */
    List<StepRun> runs(long flow);

    /**
     * Moves a flow.
     *
     * @param lease on the flow's node
     * @param flow its number
     * @param place where it is now
     */
    void move(Lease lease, long flow, Place place);

    /**
     * Where a flow is.
     *
     * @param state running, waiting, or how it ended
     * @param position the step that is next or in progress
     * @param reason why it waits or how it ended, for people
     * @param dueAt when somebody has to look at it again
     */
    record Place(FlowState state, int position, Optional<String> reason, Optional<Instant> dueAt) {}

    /** Notes that somebody asked to stop a flow. */
    void askAbort(Lease lease, long flow);

    /** Writes state, attempt, progress and times of a row. */
    void save(Lease lease, StepRun run);

    /** Waiting flows whose time has come, longest due first. */
    List<Flow> due(Instant now, int limit);

    /** Running flows whose node nobody holds: their conductor is gone. */
    List<Flow> abandoned(int limit);
}
