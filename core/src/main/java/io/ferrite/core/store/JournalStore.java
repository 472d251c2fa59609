package io.ferrite.core.store;

import io.ferrite.core.provision.State;
import io.ferrite.core.step.Flow;
import io.ferrite.core.step.FlowState;
import io.ferrite.core.step.StepRun;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The journal: every flow, and every step of it on every machine. What is in here survives a conductor. */
public interface JournalStore {

    /**
     * Opens a flow in state RUNNING at position 0 with its steps.
     *
     * @param runs the planned rows; their {@code id} and {@code flow} are ignored and given by the store
     */
    Flow open(UUID node, String kind, State heading, List<StepRun> runs);

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
     * @param position the step that is next or in progress
     * @param reason why it waits or how it ended, for people
     * @param dueAt when somebody has to look at it again
     */
    void move(long flow, FlowState state, int position, Optional<String> reason, Optional<Instant> dueAt);

    /** Notes that somebody asked to stop a flow. */
    void askAbort(long flow);

    /** Writes state, attempt, progress and times of a row. */
    void save(StepRun run);

    /** Waiting flows whose time has come, longest due first. */
    List<Flow> due(Instant now, int limit);

    /** Running or waiting flows whose node nobody holds, or whose holder's lease has run out. */
    List<Flow> abandoned(int limit);
}
