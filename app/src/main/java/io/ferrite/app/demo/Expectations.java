package io.ferrite.app.demo;

import io.ferrite.app.cli.Family;
import io.ferrite.app.cli.Run;
import io.ferrite.sim.fleet.RackMachine;
import io.ferrite.sim.fleet.SimRack;
import io.ferrite.sim.machine.Arrival;
import io.ferrite.sim.machine.Boot;
import io.ferrite.sim.machine.BootTarget;
import io.ferrite.sim.machine.Power;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares what was asked with what the machines themselves saw, and with what the journal tells. */
final class Expectations {

    private final SimRack rack;
    private final List<Family> families;

    Expectations(SimRack rack, List<Family> families) {
        this.rack = rack;
        this.families = List.copyOf(families);
    }

    List<Check> checks() {
        return families.stream()
                .flatMap(family -> Stream.of(onHost(family), onChildren(family), atTheSameTime(family))
                        .flatMap(List::stream))
                .toList();
    }

    private List<Check> onHost(Family family) {
        RackMachine host = rack.machine(family.host().name());
        return List.of(finished(family), wentOffAndOn(host));
    }

    private static Check finished(Family family) {
        boolean allDone = family.runs().stream().allMatch(run -> run.state().equals("done"));
        return new Check(
                family.host().name() + " is manageable again and every step is done",
                allDone
                        && family.host().state().equals("manageable")
                        && !family.runs().isEmpty(),
                "%s, %s".formatted(family.host().state(), family.flow()));
    }

    private static Check wentOffAndOn(RackMachine host) {
        List<String> changes = host.machine().changes().stream()
                .map(Arrival::what)
                .filter(what -> isOff(what) || isOn(what))
                .toList();
        boolean offThenOn = changes.size() >= 2 && isOff(changes.get(changes.size() - 2)) && isOn(changes.getLast());
        return new Check(
                host.name() + " was switched off, then on, and is on",
                offThenOn && host.machine().power() == Power.ON,
                String.join(", ", changes));
    }

    private static boolean isOff(String what) {
        return what.equals("ResetType=ForceOff") || what.equals("chassis power off");
    }

    private static boolean isOn(String what) {
        return what.equals("ResetType=On") || what.equals("chassis power on");
    }

    private List<Check> onChildren(Family family) {
        return family.children().stream()
                .map(child -> rack.machine(child.name()))
                .flatMap(child -> Stream.of(gotBytes(child), bootedOnce(child), rebooted(child)))
                .toList();
    }

    private static Check gotBytes(RackMachine child) {
        List<Arrival> matching = child.machine().changes().stream()
                .filter(arrival -> arrival.bytes().equals(Script.BYTES))
                .toList();
        return new Check(
                "%s got the bytes %s exactly once".formatted(child.name(), Script.RAW),
                matching.size() == 1,
                matching.stream().map(Arrival::what).collect(Collectors.joining(", ")));
    }

    private static Check bootedOnce(RackMachine child) {
        List<String> found = child.machine().boots().stream()
                .map(Boot::found)
                .filter(override -> override.target() == BootTarget.PXE)
                .map(override -> override.words())
                .toList();
        return new Check(
                child.name() + " found the order to boot from the network, at one boot",
                found.size() == 1,
                String.join(", ", found));
    }

    private static Check rebooted(RackMachine child) {
        return new Check(
                child.name() + " was restarted",
                child.machine().resets() >= 1,
                child.machine().resets() + " resets");
    }

    /** The reboot is the step that takes its time; two of them one after the other could not overlap. */
    private static List<Check> atTheSameTime(Family family) {
        List<Run> reboots = family.runs().stream()
                .filter(run -> run.step().equals(Script.REBOOT))
                .filter(run -> !run.startedAt().isEmpty() && !run.endedAt().isEmpty())
                .toList();
        Duration overlap = overlap(reboots);
        return List.of(new Check(
                "the DPUs in %s rebooted at the same time"
                        .formatted(family.host().name()),
                reboots.size() == family.children().size() && reboots.size() > 1 && overlap.isPositive(),
                "%d ms together".formatted(overlap.toMillis())));
    }

    private static Duration overlap(List<Run> runs) {
        Instant lastStart = runs.stream()
                .map(Run::startedAt)
                .map(Instant::parse)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
        Instant firstEnd = runs.stream()
                .map(Run::endedAt)
                .map(Instant::parse)
                .min(Instant::compareTo)
                .orElse(Instant.EPOCH);
        return Duration.between(lastStart, firstEnd);
    }
}
