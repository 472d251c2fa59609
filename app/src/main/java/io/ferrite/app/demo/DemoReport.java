package io.ferrite.app.demo;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ferrite.app.cli.Family;
import io.ferrite.app.cli.Run;
import io.ferrite.sim.machine.Arrival;
import io.ferrite.sim.machine.SimMachine;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the demonstration came to.
 *
 * @param families each host with its DPUs and the journal of its steps
 * @param nodes all nodes
 * @param machines all machines, with what arrived at them
 * @param checks what had to be so
 * @param took how long it took, from the first process to the last check
 */
public record DemoReport(
        List<Family> families, List<DemoNode> nodes, List<SimMachine> machines, List<Check> checks, Duration took) {

    /** Whether every check holds. */
    public boolean ok() {
        return !checks.isEmpty() && checks.stream().allMatch(Check::holds);
    }

    /** One line per check, and one about them all. */
    public List<String> lines() {
        long held = checks.stream().filter(Check::holds).count();
        String all = "%d of %d checks hold; it took %.1f s.".formatted(held, checks.size(), took.toMillis() / 1000.0);
        return Stream.concat(checks.stream().map(Check::line), Stream.of(all)).toList();
    }

    /** {@code {"ok", "seconds", "nodes": [], "steps": [], "arrivals": [], "checks": []}}. */
    public ObjectNode json() {
        ObjectNode summary = JsonNodeFactory.instance.objectNode();
        summary.put("ok", ok());
        summary.put("seconds", took.toMillis() / 1000.0);
        nodes.forEach(node -> addNode(summary, node));
        families.forEach(family -> addSteps(summary, family));
        machines.forEach(machine -> machine.changes().forEach(arrival -> addArrival(summary, machine, arrival)));
        checks.forEach(check -> summary.withArray("checks")
                .addObject()
                .put("what", check.what())
                .put("ok", check.holds())
                .put("seen", check.seen()));
        return summary;
    }

    private void addNode(ObjectNode summary, DemoNode node) {
        Family.Member member = families.stream()
                .flatMap(family -> family.members().stream())
                .filter(each -> each.name().equals(node.name()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(node.name() + " was enrolled and is gone."));
        summary.withArray("nodes")
                .addObject()
                .put("name", node.name())
                .put("uuid", member.uuid())
                .put("driver", node.driver())
                .put("parent", node.host())
                .put("provision_state", member.state());
    }

    private static void addSteps(ObjectNode summary, Family family) {
        family.runs().stream().map(Run::position).distinct().forEach(position -> {
            List<Run> runs = family.runs().stream()
                    .filter(run -> run.position() == position)
                    .toList();
            ObjectNode step = summary.withArray("steps").addObject();
            step.put("host", family.host().name());
            step.put("position", position);
            step.put("step", runs.getFirst().step());
            runs.forEach(run -> step.withArray("outcomes")
                    .addObject()
                    .put("node", nameOf(family, run))
                    .put("state", run.state())
                    .put("reason", run.reason())
                    .put("started_at", run.startedAt())
                    .put("ended_at", run.endedAt()));
        });
    }

    private static String nameOf(Family family, Run run) {
        return family.members().stream()
                .filter(member -> member.uuid().equals(run.node()))
                .map(Family.Member::name)
                .findFirst()
                .orElse(run.node());
    }

    private static void addArrival(ObjectNode summary, SimMachine machine, Arrival arrival) {
        summary.withArray("arrivals")
                .addObject()
                .put("machine", machine.name())
                .put("at", arrival.at().toString())
                .put("protocol", arrival.protocol().name())
                .put("what", arrival.what())
                .put("bytes", arrival.bytes().stream().map("0x%02x"::formatted).collect(Collectors.joining(" ")));
    }
}
