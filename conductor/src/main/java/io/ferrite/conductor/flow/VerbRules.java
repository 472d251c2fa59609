package io.ferrite.conductor.flow;

import static io.ferrite.conductor.flow.VerbRules.Hindrance.MAINTENANCE;
import static io.ferrite.conductor.flow.VerbRules.Hindrance.PROTECTION;
import static io.ferrite.conductor.flow.VerbRules.Hindrance.RETIREMENT;

import io.ferrite.conductor.hardware.Validation;
import io.ferrite.conductor.task.NodeTask;
import io.ferrite.core.node.Node;
import io.ferrite.core.node.NodeField;
import io.ferrite.core.problem.Problem;
import io.ferrite.core.problem.ProblemKind;
import io.ferrite.core.provision.State;
import io.ferrite.core.provision.Verb;
import io.ferrite.core.store.NodeStore;
import io.ferrite.drivers.spi.value.InterfaceKind;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** When a conductor takes on a verb: what stands in the way, which interfaces must be able to work, how many at once. */
final class VerbRules {

    /** What may stand in the way, in the order in which it is told. */
    enum Hindrance {
        MAINTENANCE,
        PROTECTION,
        RETIREMENT
    }

    /** What there is room for only so often. */
    private enum Room {
        DEPLOYING,
        CLEANING,
        ANY
    }

    /**
     * How much may be at work at the same time, over all conductors.
     *
     * @param deploying deployments
     * @param cleaning cleanings and tear-downs
     */
    record Limits(int deploying, int cleaning) {}

    private record Row(Set<Hindrance> not, List<InterfaceKind> needs, Room room) {}

    private final NodeStore nodes;
    private final Limits limits;

    VerbRules(NodeStore nodes, Limits limits) {
        this.nodes = nodes;
        this.limits = limits;
    }

    private static Row row(Verb verb) {
        InterfaceKind power = InterfaceKind.POWER;
        InterfaceKind network = InterfaceKind.NETWORK;
        // spotless:off   a table: columns kept straight
        return switch (verb) {
            case ACTIVE        -> new Row(Set.of(MAINTENANCE),             List.of(power, InterfaceKind.DEPLOY),          Room.DEPLOYING);
            case REBUILD       -> new Row(Set.of(MAINTENANCE, PROTECTION), List.of(power, InterfaceKind.DEPLOY),          Room.DEPLOYING);
            case DELETED       -> new Row(Set.of(PROTECTION),              List.of(power),                                Room.CLEANING);
            case CLEAN         -> new Row(Set.of(MAINTENANCE),             List.of(power, network),                       Room.CLEANING);
            case SERVICE       -> new Row(Set.of(MAINTENANCE),             List.of(power, network),                       Room.ANY);
            case RESCUE        -> new Row(Set.of(MAINTENANCE),             List.of(power, InterfaceKind.RESCUE, network), Room.ANY);
            case UNRESCUE      -> new Row(Set.of(MAINTENANCE),             List.of(power, InterfaceKind.RESCUE, network), Room.ANY);
            case INSPECT       -> new Row(Set.of(),                        List.of(power, InterfaceKind.INSPECT),         Room.ANY);
            case PROVIDE       -> new Row(Set.of(RETIREMENT),              List.of(),                                     Room.ANY);
            case MANAGE, ADOPT, ABORT, UNHOLD
                               -> new Row(Set.of(),                        List.of(),                                     Room.ANY);
        };
        // spotless:on
    }

    /**
     * Refuses {@code verb} where the node that {@code task} holds cannot do it now.
     *
     * @throws Problem that says why: INVALID, FORBIDDEN or CAPACITY
     */
    void check(NodeTask task, Verb verb) {
        Node node = task.node();
        if (!verb.legalIn(node.state())) {
            throw Problem.invalid(
                    "The requested action \"%s\" can not be performed on node \"%s\" while it is in state \"%s\".",
                    verb.text(), node.uuid(), node.state().text());
        }
        Row row = row(verb);
        Arrays.stream(Hindrance.values()).filter(row.not()::contains).forEach(each -> refuse(node, verb, each));
        row.needs().forEach(kind -> validate(task, verb, kind));
        mustHaveRoom(row.room());
    }

    private static void refuse(Node node, Verb verb, Hindrance hindrance) {
        switch (hindrance) {
            case MAINTENANCE -> {
                if (node.get(NodeField.MAINTENANCE)) {
                    throw Problem.invalid(
                            "Node %s is in maintenance and cannot be asked for '%s'; clear maintenance first.",
                            node.label(), verb.text());
                }
            }
            case PROTECTION -> {
                if (node.get(NodeField.PROTECTED)) {
                    throw new Problem(
                            ProblemKind.FORBIDDEN,
                            "Node %s is protected; take the protection away first.".formatted(node.label()));
                }
            }
            case RETIREMENT -> {
                if (node.get(NodeField.RETIRED)) {
                    throw Problem.invalid("Node %s is retired and cannot become available.", node.label());
                }
            }
        }
    }

    private static void validate(NodeTask task, Verb verb, InterfaceKind kind) {
        Validation validation = task.hardware().validate(kind);
        if (!validation.result()) {
            throw Problem.invalid(
                    "Node %s cannot be asked for '%s': %s", task.node().label(), verb.text(), validation.reason());
        }
    }

    private void mustHaveRoom(Room room) {
        switch (room) {
            case DEPLOYING -> mustBeFewer(limits.deploying(), State.DEPLOYING, State.DEPLOY_WAIT);
            case CLEANING -> mustBeFewer(limits.cleaning(), State.DELETING, State.CLEANING, State.CLEAN_WAIT);
            case ANY -> {}
        }
    }

    private void mustBeFewer(int most, State... states) {
        if (nodes.count(NodeField.PROVISION_STATE, List.of(states)) >= most) {
            throw Problem.capacity(
                    "%d nodes are %s already, and no more may be at the same time; try again later.",
                    most, states[0].text());
        }
    }
}
