package io.ferrite.app.demo;

import io.ferrite.app.cli.Ask;
import io.ferrite.app.cli.Family;
import io.ferrite.app.cli.RestClient;
import io.ferrite.core.watch.TimeSource;
import io.ferrite.sim.fault.Fault;
import io.ferrite.sim.fault.Match;
import io.ferrite.sim.fleet.RackMachine;
import io.ferrite.sim.fleet.SimRack;
import io.ferrite.sim.machine.Power;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The story of the demonstration, told over REST alone: enrol, run steps on hosts and DPUs, look what arrived. */
final class Demo {

    /** How long a host takes to go on or off. */
    private static final Duration POWER_DELAY = Duration.ofMillis(800);

    /** How long a BMC takes to restart a DPU: so long that two of them one after the other show no overlap by chance. */
    private static final Duration RESTART_DELAY = Duration.ofMillis(700);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(45);

    private final SimRack rack;
    private final RestClient api;
    private final TimeSource time;
    private final LiveView view;

    /**
     * @param rack the machines
     * @param endpoint the address of the API
     * @param time what waiting goes by
     * @param view where it is shown
     */
    Demo(SimRack rack, URI endpoint, TimeSource time, LiveView view) {
        this.rack = rack;
        this.api = new RestClient(endpoint, "latest", time);
        this.time = time;
        this.view = view;
    }

    /**
     * Runs it to its end.
     *
     * @param began when the process began, for the report
     */
    DemoReport run(Instant began) throws InterruptedException {
        List<DemoNode> nodes = rack.machines().stream().map(DemoNode::of).toList();
        rack.machines().forEach(Demo::prepare);
        new Enrolment(api, time).enrol(nodes);
        view.say("%d nodes are enrolled and manageable. Each host is sent: %s".formatted(nodes.size(), Script.body()));
        rack.machines().forEach(machine -> machine.machine().forgetArrivals());
        List<String> hosts =
                nodes.stream().filter(DemoNode::isHost).map(DemoNode::name).toList();
        hosts.forEach(host -> api.send(Ask.put(Script.body(), "v1", "nodes", host, "states", "provision")));
        List<Family> families = watch(hosts);
        settle();
        List<Check> checks = new Expectations(rack, families).checks();
        Duration took = Duration.between(began, time.instant());
        return new DemoReport(
                families,
                nodes,
                rack.machines().stream().map(RackMachine::machine).toList(),
                checks,
                took);
    }

    /** A rack at work: all is on, and nothing happens at once. */
    private static void prepare(RackMachine machine) {
        machine.machine().putPower(Power.ON);
        if (machine.host().isEmpty()) {
            machine.machine().powerDelay(POWER_DELAY);
        }
        Fault slow = Fault.slow(RESTART_DELAY).on(new Match("POST", "Reset"));
        machine.redfish().ifPresent(bmc -> bmc.faults().raise(slow));
    }

    /** Gives machines that were just switched on the time that they take. */
    private void settle() throws InterruptedException {
        Instant end = time.instant().plus(POWER_DELAY.multipliedBy(5));
        while (!rack.machines().stream().allMatch(Demo::isOn) && time.instant().isBefore(end)) {
            time.pause(BETWEEN_LOOKS);
        }
    }

    private static boolean isOn(RackMachine machine) {
        return machine.machine().power() == Power.ON;
    }

    private List<Family> watch(List<String> hosts) throws InterruptedException {
        Instant end = time.instant().plus(PATIENCE);
        List<Family> families = look(hosts);
        while (isAtWork(families) && time.instant().isBefore(end)) {
            time.pause(BETWEEN_LOOKS);
            families = look(hosts);
        }
        return families;
    }

    private List<Family> look(List<String> hosts) {
        List<Family> families =
                hosts.stream().map(host -> Family.fetch(api, host)).toList();
        view.show(families);
        return families;
    }

    private static boolean isAtWork(List<Family> families) {
        return families.stream()
                .map(family -> family.host().state())
                .anyMatch(state -> Stream.of("cleaning", "clean wait").anyMatch(state::equals));
    }
}
