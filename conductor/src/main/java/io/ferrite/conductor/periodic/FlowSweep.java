package io.ferrite.conductor.periodic;

import io.ferrite.conductor.door.CommandDoor;
import io.ferrite.core.node.Node;
import io.ferrite.core.ring.ConductorDirectory;
import io.ferrite.core.rpc.Command.ContinueFlow;
import io.ferrite.core.rpc.Reply;
import io.ferrite.core.step.Flow;
import io.ferrite.core.store.Stores;
import io.ferrite.core.watch.TimeSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds flows that somebody has to go on with, of nodes that this conductor owns: waiting ones whose time has come, and
 * running ones whose conductor is gone.
 */
public final class FlowSweep {

    private static final Logger LOG = LoggerFactory.getLogger(FlowSweep.class);
    private static final int BATCH = 100;

    private final Stores stores;
    private final ConductorDirectory directory;
    private final CommandDoor door;
    private final TimeSource time;
    private final String hostname;

    public FlowSweep(Stores stores, ConductorDirectory directory, CommandDoor door, TimeSource time, String hostname) {
        this.stores = stores;
        this.directory = directory;
        this.door = door;
        this.time = time;
        this.hostname = hostname;
    }

    /** Goes on with waiting flows whose time has come. */
    public void poll() {
        goOn(stores.journal().due(time.instant(), BATCH));
    }

    /** Goes on with running flows that nobody works on. */
    public void adopt() {
        goOn(stores.journal().abandoned(BATCH));
    }

    private void goOn(List<Flow> flows) {
        flows.stream().filter(this::isOurs).forEach(this::send);
    }

    private boolean isOurs(Flow flow) {
        return stores.nodes()
                .find(flow.node())
                .flatMap(this::owner)
                .filter(hostname::equals)
                .isPresent();
    }

    private Optional<String> owner(Node node) {
        return directory.ownerOf(node).map(conductor -> conductor.hostname());
    }

    private void send(Flow flow) {
        if (door.handle(new ContinueFlow(flow.node(), flow.id())) instanceof Reply.Refused(var kind, var message)) {
            LOG.atInfo()
                    .addKeyValue("node", flow.node())
                    .addKeyValue("flow", flow.id())
                    .log("could not go on ({}): {}", kind, message);
        }
    }
}
