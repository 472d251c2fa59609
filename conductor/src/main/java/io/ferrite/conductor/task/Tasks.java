package io.ferrite.conductor.task;

import io.ferrite.conductor.hardware.HardwareAssembler;
import io.ferrite.core.node.Node;
import io.ferrite.core.node.NodeField;
import io.ferrite.core.problem.Problem;
import io.ferrite.core.store.Lease;
import io.ferrite.core.store.Stores;
import io.ferrite.core.watch.TimeSource;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Takes nodes for this conductor. */
public final class Tasks {

    /**
     * How to take a node.
     *
     * @param hostname who we are
     * @param length how long a lease lasts without renewal
     * @param attempts how often to try when somebody else holds the node
     * @param pause how long to wait between attempts
     */
    public record Manners(String hostname, Duration length, int attempts, Duration pause) {}

    private final Stores stores;
    private final HardwareAssembler assembler;
    private final TimeSource time;
    private final Manners manners;

    public Tasks(Stores stores, HardwareAssembler assembler, TimeSource time, Manners manners) {
        this.stores = stores;
        this.assembler = assembler;
        this.time = time;
        this.manners = manners;
    }

    /**
     * Takes a node, trying a few times where somebody else holds it.
     *
     * @throws Problem of kind NOT_FOUND where there is no such node, CONFLICT where it is held all the while
     */
    public NodeTask take(UUID node) {
        for (int attempt = 1; attempt <= manners.attempts(); attempt++) {
            Optional<NodeTask> task = tryTake(node);
            if (task.isPresent()) {
                return task.get();
            }
            if (attempt < manners.attempts()) {
                pause();
            }
        }
        throw refusal(node);
    }

    /** Takes a node if nobody else holds it. */
    public Optional<NodeTask> tryTake(UUID node) {
        return stores.leases()
                .take(node, manners.hostname(), manners.length())
                .map(lease -> new NodeTask(lease, stores, assembler, time, read(lease)));
    }

    private Node read(Lease lease) {
        return stores.nodes().find(lease.node()).orElseThrow(() -> gone(lease.node()));
    }

    private Problem refusal(UUID uuid) {
        Node node = stores.nodes().find(uuid).orElseThrow(() -> gone(uuid));
        return Problem.conflict(
                "Node %s is locked by host %s, please retry after the current operation is completed.",
                node.label(), node.find(NodeField.RESERVATION).orElse("that has just let go"));
    }

    private static Problem gone(UUID node) {
        return Problem.notFound("Node %s could not be found.", node);
    }

    private void pause() {
        try {
            time.pause(manners.pause());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw Problem.capacity("This conductor is stopping; try again in a few seconds.");
        }
    }
}
