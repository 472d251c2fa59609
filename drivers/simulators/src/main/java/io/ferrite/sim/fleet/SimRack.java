package io.ferrite.sim.fleet;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** A rack of simulated machines with one control page. All ports are free ones on 127.0.0.1. */
public final class SimRack implements AutoCloseable {
    private static final int CARDS_PER_HOST = 2;

    private final Map<String, RackMachine> machines = new ConcurrentSkipListMap<>();
    private final ControlPage page;

    private SimRack(int controlPort) {
        page = ControlPage.start(this, controlPort);
    }

    /** A rack without machines, its control page on a free port. */
    public static SimRack empty() {
        return empty(0);
    }

    /** A rack without machines, its control page on this port; 0 picks a free one. */
    public static SimRack empty(int controlPort) {
        return new SimRack(controlPort);
    }

    /** The rack of the demonstration: {@code host-a} with Redfish, {@code host-b} with IPMI, two cards in each. */
    public static SimRack demo() {
        return demo(0);
    }

    public static SimRack demo(int controlPort) {
        SimRack rack = empty(controlPort);
        rack.addRedfishHost("host-a");
        rack.addIpmiHost("host-b");
        for (String host : List.of("host-a", "host-b")) {
            for (int slot = 0; slot < CARDS_PER_HOST; slot++) {
                rack.addCard(host + "-dpu-" + slot, host);
            }
        }
        return rack;
    }

    public RackMachine addRedfishHost(String name) {
        return add(RackMachine.redfishHost(name));
    }

    public RackMachine addIpmiHost(String name) {
        return add(RackMachine.ipmiHost(name));
    }

    /** Puts a BlueField-3 card into a host of this rack. */
    public RackMachine addCard(String name, String host) {
        return add(RackMachine.card(name, machine(host)));
    }

    private RackMachine add(RackMachine machine) {
        if (machines.putIfAbsent(machine.name(), machine) != null) {
            machine.close();
            throw new IllegalArgumentException("The rack has a machine " + machine.name() + " already.");
        }
        return machine;
    }

    /** All machines by name. */
    public List<RackMachine> machines() {
        return List.copyOf(machines.values());
    }

    /** @throws IllegalArgumentException if there is no such machine */
    public RackMachine machine(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("The rack has no machine " + name + "."));
    }

    Optional<RackMachine> find(String name) {
        return Optional.ofNullable(machines.get(name));
    }

    /** Where the control page is, without a path. */
    public URI controlUri() {
        return page.uri();
    }

    @Override
    public void close() {
        page.close();
        machines.values().forEach(RackMachine::close);
    }
}
