package io.ferrite.sim.fleet;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ferrite.sim.fault.Faults;
import io.ferrite.sim.machine.Arrival;
import io.ferrite.sim.machine.BootOverride;
import io.ferrite.sim.machine.SimMachine;
import io.ferrite.sim.redfish.Json;
import java.util.List;
import java.util.stream.Collectors;

/** A machine as JSON: state, faces with their addresses, faults, and arrivals. */
final class MachineView {
    private MachineView() {}

    static ObjectNode of(RackMachine machine, List<Arrival> arrivals) {
        ObjectNode view = state(machine.machine());
        view.put("host", machine.host());
        showFaces(view.putObject("faces"), machine);
        showFaults(view, machine);
        view.putArray("arrivals")
                .addAll(arrivals.stream().map(MachineView::arrival).toList());
        return view;
    }

    private static ObjectNode state(SimMachine machine) {
        ObjectNode view = Json.object();
        view.put("name", machine.name());
        view.put("kind", machine.kind().name());
        view.put("power", machine.power().text());
        view.put("resets", machine.resets());
        view.set("boot", boot(machine.bootOverride()));
        machine.boots().forEach(boot -> {
            ObjectNode entry = view.withArray("boots").addObject();
            entry.put("at", boot.at().toString());
            entry.set("found", boot(boot.found()));
        });
        return view;
    }

    private static ObjectNode boot(BootOverride override) {
        ObjectNode view = Json.object();
        view.put("target", override.target().text());
        view.put("enabled", override.persistence().text());
        view.put("mode", override.mode().text());
        return view;
    }

    private static void showFaces(ObjectNode faces, RackMachine machine) {
        machine.redfish().ifPresent(sim -> {
            ObjectNode face = credentials(faces.putObject("redfish"), machine);
            face.put("uri", sim.baseUri().toString());
            face.put("system", sim.systemPath());
        });
        machine.ipmi().ifPresent(sim -> {
            ObjectNode face = credentials(faces.putObject("ipmi"), machine);
            face.put("address", "127.0.0.1");
            face.put("port", sim.port());
        });
    }

    /** The passwords of simulated machines are no secret; whoever may read this page needs them to talk to the machines. */
    private static ObjectNode credentials(ObjectNode face, RackMachine machine) {
        face.put("username", machine.credentials().username());
        face.put("password", machine.credentials().password());
        return face;
    }

    private static void showFaults(ObjectNode view, RackMachine machine) {
        view.putArray("faults");
        for (String face : List.of("redfish", "ipmi")) {
            machine.faults(face).stream()
                    .map(Faults::active)
                    .flatMap(List::stream)
                    .forEach(fault -> {
                        ObjectNode entry = view.withArray("faults").addObject();
                        entry.put("face", face);
                        entry.put("fault", fault.kind().word());
                        entry.put("times", fault.times());
                    });
        }
    }

    private static ObjectNode arrival(Arrival arrival) {
        ObjectNode view = Json.object();
        view.put("at", arrival.at().toString());
        view.put("protocol", arrival.protocol().name());
        view.put("kind", arrival.kind().name());
        view.put("what", arrival.what());
        view.put("bytes", arrival.bytes().stream().map("0x%02x"::formatted).collect(Collectors.joining(" ")));
        return view;
    }
}
