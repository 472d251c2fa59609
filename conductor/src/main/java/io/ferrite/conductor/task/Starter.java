package io.ferrite.conductor.task;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Starts work that goes on after its request was answered: a worker is set aside, the node is taken, the part that the caller
 * waits for is done; the rest goes to the worker together with the node. Whatever goes wrong before that leaves nothing held.
 */
public final class Starter {

    private final Tasks tasks;
    private final Workers workers;

    public Starter(Tasks tasks, Workers workers) {
        this.tasks = tasks;
        this.workers = workers;
    }

    /**
     * Takes {@code node} and begins.
     *
     * @param begin the part that the caller waits for; it returns the rest, or empty where nothing is left to do
     * @throws io.ferrite.core.problem.Problem where no worker is free, the node is held, or {@code begin} refuses
     */
    public void start(UUID node, Function<NodeTask, Optional<Runnable>> begin) {
        start(begin, () -> Optional.of(tasks.take(node)));
    }

    /** Like {@link #start}, but does nothing where somebody else holds the node. */
    public void startIfFree(UUID node, Function<NodeTask, Optional<Runnable>> begin) {
        start(begin, () -> tasks.tryTake(node));
    }

    /**
     * Starts work that holds no node.
     *
     * @throws io.ferrite.core.problem.Problem where no worker is free
     */
    public void startShared(Runnable work) {
        workers.reserve().run(work);
    }

    private void start(Function<NodeTask, Optional<Runnable>> begin, Supplier<Optional<NodeTask>> taking) {
        Workers.Place place = workers.reserve();
        Optional<NodeTask> task;
        try {
            task = taking.get();
        } catch (RuntimeException refused) {
            place.giveBack();
            throw refused;
        }
        if (task.isEmpty()) {
            place.giveBack();
            return;
        }
        begin(place, task.get(), begin);
    }

    private static void begin(Workers.Place place, NodeTask task, Function<NodeTask, Optional<Runnable>> begin) {
        Optional<Runnable> rest;
        try {
            rest = begin.apply(task);
        } catch (RuntimeException refused) {
            task.close();
            place.giveBack();
            throw refused;
        }
        if (rest.isEmpty()) {
            task.close();
            place.giveBack();
            return;
        }
        place.run(() -> {
            try (task) {
                rest.get().run();
            }
        });
    }
}
