package io.ferrite.app.demo;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ferrite.sim.fleet.RackMachine;

/**
 * A simulated machine as a node.
 *
 * @param name its name, as node and as machine
 * @param host the name of the host that it is inside of; empty for a host
 * @param driver its hardware type
 * @param driverInfo how to reach it
 */
public record DemoNode(String name, String host, String driver, ObjectNode driverInfo) {

    /** The node that {@code machine} becomes. */
    public static DemoNode of(RackMachine machine) {
        return new DemoNode(machine.name(), machine.host(), driverOf(machine), driverInfoOf(machine));
    }

    /** Whether it is inside of no other. */
    public boolean isHost() {
        return host.isEmpty();
    }

    private static String driverOf(RackMachine machine) {
        if (!machine.host().isEmpty()) {
            return "bluefield";
        }
        if (machine.redfish().isPresent()) {
            return "redfish";
        }
        return "ipmi";
    }

    private static ObjectNode driverInfoOf(RackMachine machine) {
        ObjectNode info = JsonNodeFactory.instance.objectNode();
        String user = machine.credentials().username();
        String password = machine.credentials().password();
        machine.redfish().ifPresent(sim -> {
            info.put("redfish_address", sim.baseUri().toString());
            info.put("redfish_system_id", sim.systemPath());
            info.put("redfish_username", user);
            info.put("redfish_password", password);
        });
        machine.ipmi().ifPresent(sim -> {
            info.put("ipmi_address", "127.0.0.1");
            info.put("ipmi_port", sim.port());
            info.put("ipmi_username", user);
            info.put("ipmi_password", password);
        });
        return info;
    }
}
