package io.ferrite.core.step;

import io.ferrite.core.node.Document;
import io.ferrite.drivers.spi.value.InterfaceKind;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One step on one machine: a row of the journal.
 *
 * @param id its number in the journal
 * @param flow the number of its flow
 * @param position the index of the step in the flow
 * @param target the machine
 * @param onChild whether the machine is a child of the flow's node
 * @param kind the interface
 * @param step the step's name
 * @param arguments what it was called with
 * @param state where it is
 * @param attempt how often it was started
 * @param repeatable whether it may be started again after a conductor died in the middle of it
 * @param abortable whether it may be stopped while it waits
 * @param progress what it said of itself last
 * @param startedAt when it was first started
 * @param endedAt when it ended
 */
public record StepRun(
        long id,
        long flow,
        int position,
        UUID target,
        boolean onChild,
        InterfaceKind kind,
        String step,
        Document arguments,
        RunState state,
        int attempt,
        boolean repeatable,
        boolean abortable,
        Progress progress,
        Optional<Instant> startedAt,
        Optional<Instant> endedAt) {

    /**
     * What a step said of itself last.
     *
     * @param percent 0 to 100, or -1 where nobody knows
     * @param reason what it waits for, or why it failed
     * @param memo what the driver wants back at the next poll
     * @param answer what the hardware answered, as JSON text
     * @param dueAt when to look at it again
     */
    public record Progress(
            int percent, Optional<String> reason, Document memo, Optional<String> answer, Optional<Instant> dueAt) {

        /** Nothing said yet. */
        public static final Progress NONE =
                new Progress(-1, Optional.empty(), Document.EMPTY, Optional.empty(), Optional.empty());

        /** Only a sentence. */
        public static Progress saying(String reason) {
            return new Progress(-1, Optional.of(reason), Document.EMPTY, Optional.empty(), Optional.empty());
        }
    }

    /** How people name it: {@code interface.step}. */
    public String stepId() {
        return kind.text() + "." + step;
    }

    /** This row planned for {@code machine}, as it is before the journal knows it. */
    public static StepRun planned(int position, UUID machine, boolean onChild, Step asked, Repeat repeat) {
        return new StepRun(
                0,
                0,
                position,
                machine,
                onChild,
                asked.kind(),
                asked.name(),
                Document.of(asked.arguments()),
                RunState.PENDING,
                0,
                repeat.repeatable(),
                repeat.abortable(),
                Progress.NONE,
                Optional.empty(),
                Optional.empty());
    }

    /**
     * What may be done to a step that was started.
     *
     * @param repeatable it may be started again
     * @param abortable it may be stopped while it waits
     */
    public record Repeat(boolean repeatable, boolean abortable) {}

    /** This row once it is started again at {@code now}. */
    public StepRun started(Instant now) {
        return copy(
                RunState.RUNNING, attempt + 1, Progress.NONE, startedAt.or(() -> Optional.of(now)), Optional.empty());
    }

    /** This row while the hardware is at work. */
    public StepRun waiting(Progress said) {
        return copy(RunState.WAITING, attempt, said, startedAt, Optional.empty());
    }

    /** This row when nothing more happens to it. */
    public StepRun ended(RunState how, Progress said, Instant now) {
        return copy(how, attempt, said, startedAt, Optional.of(now));
    }

    private StepRun copy(
            RunState next, int attempts, Progress said, Optional<Instant> started, Optional<Instant> ended) {
        return new StepRun(
                id,
                flow,
                position,
                target,
                onChild,
                kind,
                step,
                arguments,
                next,
                attempts,
                repeatable,
                abortable,
                said,
                started,
                ended);
    }
}
