package io.ferrite.conductor.management;

import io.ferrite.conductor.hardware.HardwareAssembler;
import io.ferrite.conductor.task.NodeTask;
import io.ferrite.conductor.task.Starter;
import io.ferrite.conductor.task.Tasks;
import io.ferrite.core.node.Node;
import io.ferrite.core.node.NodeChange;
import io.ferrite.core.node.NodeField;
import io.ferrite.core.problem.Problem;
import io.ferrite.core.store.Stores;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The three ways to a machine: to look at it, to hold it for a moment, and to hold it while work goes on. */
final class Machines {

    private static final Logger LOG = LoggerFactory.getLogger(Machines.class);

    private final Stores stores;
    private final HardwareAssembler assembler;
    private final Tasks tasks;
    private final Starter starter;

    Machines(Stores stores, HardwareAssembler assembler, Tasks tasks, Starter starter) {
        this.stores = stores;
        this.assembler = assembler;
        this.tasks = tasks;
        this.starter = starter;
    }

    /** The machine, whoever holds it. */
    Machine look(UUID uuid) {
        Node node = stores.nodes().find(uuid).orElseThrow(() -> Problem.notFound("Node %s could not be found.", uuid));
        List<UUID> children =
                stores.nodes().children(uuid).stream().map(Node::uuid).toList();
        return new Machine(node, assembler.assemble(node, children));
    }

    /** What {@code work} makes of the machine, which nobody else holds meanwhile. */
    <R> R hold(UUID uuid, Function<NodeTask, R> work) {
        try (NodeTask task = tasks.take(uuid)) {
            return work.apply(task);
        }
    }

    /**
     * Holds the machine and goes on in the background. What goes wrong there becomes the node's last error.
     *
     * @param what what is attempted, for example {@code change the boot mode to uefi}
     * @param check the part that the caller waits for, and that may refuse
     */
    void start(UUID uuid, String what, Consumer<NodeTask> check, Consumer<NodeTask> work) {
        starter.start(uuid, task -> {
            check.accept(task);
            return Optional.of(() -> carryOut(task, what, work));
        });
    }

    /** Goes on in the background without holding the machine. */
    void startShared(UUID uuid, String what, Runnable work) {
        starter.startShared(() -> {
            try {
                work.run();
            } catch (Problem refused) {
                LOG.atInfo().addKeyValue("node", uuid).log("failed to {}: {}", what, refused.getMessage());
                blame(uuid, sentence(what, refused));
            }
        });
    }

    private static void carryOut(NodeTask task, String what, Consumer<NodeTask> work) {
        task.write(NodeChange.NONE.set(NodeField.LAST_ERROR, null));
        try {
            work.accept(task);
        } catch (Problem refused) {
            LOG.atInfo().addKeyValue("node", task.node().uuid()).log("failed to {}: {}", what, refused.getMessage());
            task.write(NodeChange.NONE.set(NodeField.LAST_ERROR, sentence(what, refused)));
            task.complain("management", sentence(what, refused));
        }
    }

    private static String sentence(String what, Problem refused) {
        return "Failed to %s: %s".formatted(what, refused.getMessage());
    }

    /** Where somebody holds the node, its last error is theirs. */
    private void blame(UUID uuid, String sentence) {
        stores.nodes()
                .find(uuid)
                .ifPresent(seen -> stores.nodes().update(seen, NodeChange.NONE.set(NodeField.LAST_ERROR, sentence)));
    }

    /** The machine that {@code task} holds. */
    static Machine of(NodeTask task) {
        return new Machine(task.node(), task.hardware());
    }
}
