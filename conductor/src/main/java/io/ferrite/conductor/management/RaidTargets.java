package io.ferrite.conductor.management;

import static io.ferrite.drivers.spi.value.InterfaceKind.RAID;

import io.ferrite.core.node.Document;
import io.ferrite.core.node.NodeChange;
import io.ferrite.core.node.NodeField;
import io.ferrite.core.problem.Problem;
import io.ferrite.drivers.spi.management.RaidControl;
import java.util.Map;
import java.util.UUID;

/** What logical disks nodes should have. It is only kept; steps make it so. */
final class RaidTargets {

    private final Machines machines;

    RaidTargets(Machines machines) {
        this.machines = machines;
    }

    /** Nothing can be wanted of any hardware. */
    void set(UUID node, Map<String, Object> config) {
        machines.hold(node, task -> {
            if (!config.isEmpty()) {
                check(Machines.of(task), config);
            }
            task.write(NodeChange.NONE.set(NodeField.TARGET_RAID_CONFIG, Document.of(config)));
            return true;
        });
    }

    /** Clients know hardware without RAID by status 404. */
    private static void check(Machine machine, Map<String, Object> config) {
        if (machine.hardware().find(RAID, RaidControl.class).isEmpty()) {
            throw Problem.notFound(
                    "The hardware of node %s does not support RAID; its raid_interface is %s.",
                    machine.node().label(), machine.hardware().interfaceName(RAID));
        }
        machine.tell(RAID, RaidControl.class, "RAID", (able, target) -> able.checkConfig(target, config));
    }
}
