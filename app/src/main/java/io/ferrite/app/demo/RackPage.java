package io.ferrite.app.demo;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ferrite.sim.fleet.RackMachine;
import io.ferrite.sim.fleet.SimRack;
import java.util.List;
import java.util.stream.Stream;

/** The addresses and credentials of simulated machines, which are no secrets. */
public final class RackPage {

    private RackPage() {}

    /** One line per machine, and one for the control page. */
    public static List<String> lines(SimRack rack) {
        return Stream.concat(
                        rack.machines().stream().map(RackPage::line),
                        Stream.of("control page     %s/machines".formatted(rack.controlUri())))
                .toList();
    }

    private static String line(RackMachine machine) {
        StringBuilder line = new StringBuilder("%-16s".formatted(machine.name()));
        machine.redfish()
                .ifPresent(sim -> line.append(" redfish ").append(sim.baseUri()).append(sim.systemPath()));
        machine.ipmi().ifPresent(sim -> line.append(" ipmi 127.0.0.1:").append(sim.port()));
        return line.append(" user ")
                .append(machine.credentials().username())
                .append(" password ")
                .append(machine.credentials().password())
                .toString();
    }

    /** {@code {"control": uri, "machines": [{"name", "host", "driver", "driver_info"}]}}. */
    public static ObjectNode json(SimRack rack) {
        ObjectNode page = JsonNodeFactory.instance.objectNode();
        page.put("control", rack.controlUri().toString());
        for (RackMachine machine : rack.machines()) {
            ObjectNode entry = page.withArray("machines").addObject();
            entry.put("name", machine.name());
            entry.put("host", machine.host());
            entry.put("driver", DemoNode.of(machine).driver());
            entry.set("driver_info", DemoNode.of(machine).driverInfo());
        }
        return page;
    }
}
