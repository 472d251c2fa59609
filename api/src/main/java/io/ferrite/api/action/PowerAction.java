package io.ferrite.api.action;

import io.ferrite.api.auth.Rule;
import io.ferrite.api.request.PowerRequest;
import io.ferrite.api.version.Behaviour;
import io.ferrite.api.version.Microversion;
import io.ferrite.api.version.Word;
import io.ferrite.core.node.Node;
import io.ferrite.core.node.NodeField;
import io.ferrite.core.problem.Problem;
import io.ferrite.core.provision.State;
import io.ferrite.core.rpc.Command;
import io.ferrite.drivers.spi.value.PowerChange;
import io.ferrite.drivers.spi.value.WireText;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Asks a node's conductor to change its power. */
public final class PowerAction {

    private static final Set<PowerChange> SOFT = EnumSet.of(PowerChange.SOFT_OFF, PowerChange.SOFT_REBOOT);
    private static final Set<PowerChange> OFF = EnumSet.of(PowerChange.OFF, PowerChange.SOFT_OFF);
    private static final Set<State> CLEANING = EnumSet.of(State.CLEANING, State.CLEAN_WAIT);

    private final NodeFinder finder;
    private final Conductors conductors;

    @Inject
    public PowerAction(NodeFinder finder, Conductors conductors) {
        this.finder = finder;
        this.conductors = conductors;
    }

    /** What can be asked for. */
    public static List<Word> targets() {
        return Stream.of(PowerChange.values())
                .map(change -> new Word(change.text(), since(change)))
                .toList();
    }

    private static Microversion since(PowerChange change) {
        if (SOFT.contains(change)) {
            return Behaviour.SOFT_POWER.since();
        }
        return Microversion.oldest();
    }

    /** Returns once the conductor has taken on the work. */
    public void run(Call call, String ident, PowerRequest request) {
        Node node = finder.get(call, ident);
        call.require(Rule.NODE_SET_POWER);
        PowerChange change = WireText.find(PowerChange.class, request.target())
                .orElseThrow(() -> Problem.invalid(
                        "'%s' is no power target; there are: %s.", request.target(), WireText.all(PowerChange.class)));
        if (SOFT.contains(change)) {
            Behaviour.SOFT_POWER.require(call.version(), "The power target '" + change.text() + "'");
        }
        if (CLEANING.contains(node.state())) {
            throw Problem.invalid(
                    "The power of node %s cannot be changed while it is %s.",
                    node.label(), node.state().text());
        }
        if (OFF.contains(change) && node.get(NodeField.DISABLE_POWER_OFF)) {
            throw Problem.conflict("Node %s must not be powered off; its 'disable_power_off' says so.", node.label());
        }
        int timeout = Optional.ofNullable(request.timeout()).orElse(0);
        conductors.start(node, new Command.ChangePower(node.uuid(), change, timeout));
    }
}
