package io.ferrite.conductor.step;

import io.ferrite.conductor.task.NodeTask;
import io.ferrite.conductor.task.Tasks;
import io.ferrite.core.node.Node;
import io.ferrite.core.node.NodeField;
import io.ferrite.core.problem.Problem;
import io.ferrite.core.provision.State;
import io.ferrite.core.step.RunState;
import io.ferrite.core.step.StepRun;
import io.ferrite.core.store.Lease;
import io.ferrite.core.store.LeaseLost;
import io.ferrite.drivers.spi.value.FlowKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the rows of one step: on the node itself in this thread, on children all at the same time, each held by a task of its
 * own. What goes wrong with one child is that child's outcome and disturbs no other.
 */
final class ChildFanOut {

    private static final Logger LOG = LoggerFactory.getLogger(ChildFanOut.class);

    private final Tasks tasks;
    private final StepRunner runner;
    private final int concurrency;

    /** @param concurrency how many children are worked on at the same time at most */
    ChildFanOut(Tasks tasks, StepRunner runner, int concurrency) {
        this.tasks = tasks;
        this.runner = runner;
        this.concurrency = concurrency;
    }

    /** Runs {@code rows}, all of one step, and returns when each of them has ended or waits. */
    void run(NodeTask parent, FlowKind kind, List<StepRun> rows) {
        rows.stream().filter(row -> !row.onChild()).forEach(row -> runner.run(parent, parent.lease(), kind, row));
        List<StepRun> onChildren = rows.stream().filter(StepRun::onChild).toList();
        if (!onChildren.isEmpty()) {
            runOnChildren(parent.lease(), kind, onChildren);
        }
    }

    /** Asks the machines of {@code waiting} rows to stop what they do. */
    void abort(NodeTask parent, FlowKind kind, List<StepRun> waiting) {
        for (StepRun row : waiting) {
            if (row.onChild()) {
                abortOnChild(kind, row);
            } else {
                runner.abort(parent, kind, row);
            }
        }
    }

    private void abortOnChild(FlowKind kind, StepRun row) {
        try (NodeTask child = tasks.take(row.target())) {
            runner.abort(child, kind, row);
        } catch (Problem held) {
            LOG.atInfo().addKeyValue("node", row.target()).log("a child could not be told to stop");
        }
    }

    private void runOnChildren(Lease flow, FlowKind kind, List<StepRun> rows) {
        Semaphore slots = new Semaphore(concurrency);
        List<Future<StepRun>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (StepRun row : rows) {
                running.add(threads.submit(inSlot(slots, () -> runOnChild(flow, kind, row))));
            }
        }
        running.forEach(ChildFanOut::join);
    }

    private static Callable<StepRun> inSlot(Semaphore slots, Callable<StepRun> work) {
        return () -> {
            slots.acquire();
            try {
                return work.call();
            } finally {
                slots.release();
            }
        };
    }

    private StepRun runOnChild(Lease flow, FlowKind kind, StepRun row) {
        try (NodeTask child = tasks.take(row.target())) {
            Optional<String> hindrance = hindrance(child.node(), flow.node(), row);
            if (hindrance.isPresent()) {
                return runner.fail(flow, row, hindrance.get());
            }
            return runner.run(child, flow, kind, row);
        } catch (Problem notOurs) {
            return runner.fail(flow, row, notOurs.getMessage());
        } catch (LeaseLost lost) {
            return runner.fail(flow, row, "Somebody else took the node in the middle of this step.");
        }
    }

    /** Why {@code row} must not run on {@code child} of {@code parent} now, if it must not. */
    private static Optional<String> hindrance(Node child, UUID parent, StepRun row) {
        if (!child.find(NodeField.PARENT_NODE).filter(parent::equals).isPresent()) {
            return Optional.of("The node has left the family since the step was planned.");
        }
        if (child.get(NodeField.MAINTENANCE)) {
            return Optional.of("The node is in maintenance.");
        }
        if (row.state() != RunState.WAITING && isBusy(child.state())) {
            return Optional.of("The node has an operation of its own in progress; it is in state \"%s\"."
                    .formatted(child.state().text()));
        }
        return Optional.empty();
    }

    private static boolean isBusy(State state) {
        return switch (state.kind()) {
            case WORKING, WAITING, HOLDING -> true;
            case STABLE, FAILED -> false;
        };
    }

    private static void join(Future<StepRun> child) {
        try {
            child.get();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while children were at work.", stop);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof LeaseLost lost) {
                throw lost;
            }
            throw new IllegalStateException("A child's step ended in a way that nobody expected.", failed.getCause());
        }
    }
}
