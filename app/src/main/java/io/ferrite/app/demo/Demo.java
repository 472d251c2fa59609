package io.ferrite.app.demo;

import io.ferrite.app.cli.Ask;
import io.ferrite.app.cli.Family;
import io.ferrite.app.cli.RestClient;
import io.ferrite.core.watch.TimeSource;
import io.ferrite.sim.fleet.RackMachine;
import io.ferrite.sim.fleet.SimRack;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The story of the demonstration, told over REST alone: enrol, run steps on hosts and DPUs, look what arrived. */
final class Demo {

    /** Long enough that two reboots one after the other could not pass for two at the same time. */
    private static final Duration POWER_DELAY = Duration.ofMillis(800);

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
        rack.machines().forEach(machine -> machine.machine().powerDelay(POWER_DELAY));
        new Enrolment(api, time).enrol(nodes);
        view.say("%d nodes are enrolled and manageable.".formatted(nodes.size()));
        rack.machines().forEach(machine -> machine.machine().forgetArrivals());
        List<String> hosts =
                nodes.stream().filter(DemoNode::isHost).map(DemoNode::name).toList();
        hosts.forEach(host -> api.send(Ask.put(Script.body(), "v1", "nodes", host, "states", "provision")));
        List<Family> families = watch(hosts);
        List<Check> checks = new Expectations(rack, families).checks();
        Duration took = Duration.between(began, time.instant());
        return new DemoReport(
                families,
                nodes,
                rack.machines().stream().map(RackMachine::machine).toList(),
                checks,
                took);
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
