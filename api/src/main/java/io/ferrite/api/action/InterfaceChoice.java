package io.ferrite.api.action;

import io.ferrite.core.node.Node;
import io.ferrite.core.node.NodeChange;
import io.ferrite.core.node.NodeField;
import io.ferrite.core.problem.Problem;
import io.ferrite.core.ring.ConductorDirectory;
import io.ferrite.core.store.ConductorStore.OfferedDriver;
import io.ferrite.drivers.spi.value.InterfaceKind;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Chooses the driver and the interfaces of a node among those that conductors offer. */
public final class InterfaceChoice {

    private final ConductorDirectory directory;

    @Inject
    public InterfaceChoice(ConductorDirectory directory) {
        this.directory = directory;
    }

    /** The interfaces of a new node: those that were given, else the default ones. */
    NodeChange ofNew(Node planned) {
        return complete(offered(planned), planned);
    }

    /**
     * What a change of driver, group or interfaces entails.
     *
     * @param after the node as it would be
     * @param change what was asked for
     * @param reset whether interfaces that the change does not name go back to the default ones
     */
    NodeChange ofChanged(Node after, NodeChange change, boolean reset) {
        if (!concerns(change)) {
            return NodeChange.NONE;
        }
        Node planned = after;
        if (reset) {
            planned = after.with(unnamed(change));
        }
        return complete(offered(after), planned);
    }

    private static boolean concerns(NodeChange change) {
        Map<NodeField<?>, Object> values = change.values();
        boolean place = values.containsKey(NodeField.DRIVER) || values.containsKey(NodeField.CONDUCTOR_GROUP);
        return place
                || List.of(InterfaceKind.values()).stream()
                        .anyMatch(kind -> values.containsKey(NodeField.interfaceOf(kind)));
    }

    private static NodeChange unnamed(NodeChange change) {
        NodeChange unset = NodeChange.NONE;
        for (InterfaceKind kind : InterfaceKind.values()) {
            if (!change.values().containsKey(NodeField.interfaceOf(kind))) {
                unset = unset.set(NodeField.interfaceOf(kind), null);
            }
        }
        return unset;
    }

    private OfferedDriver offered(Node node) {
        String driver = node.get(NodeField.DRIVER);
        String group = node.get(NodeField.CONDUCTOR_GROUP);
        return directory
                .driver(driver, group)
                .orElseThrow(() -> Problem.invalid(
                        "No conductor of group '%s' that is alive offers the driver '%s'.", group, driver));
    }

    private static NodeChange complete(OfferedDriver driver, Node node) {
        NodeChange chosen = NodeChange.NONE;
        for (InterfaceKind kind : InterfaceKind.values()) {
            List<String> enabled = driver.interfaces().getOrDefault(kind.text(), List.of());
            Optional<String> given = node.interfaceName(kind);
            given.ifPresent(name -> requireEnabled(driver, kind, enabled, name));
            String name = given.or(() -> enabled.stream().findFirst()).orElse(null);
            chosen = chosen.set(NodeField.interfaceOf(kind), name);
        }
        return chosen;
    }

    private static void requireEnabled(OfferedDriver driver, InterfaceKind kind, List<String> enabled, String name) {
        if (!enabled.contains(name)) {
            throw Problem.invalid(
                    "The driver %s has no %s interface '%s'; it has: %s.",
                    driver.name(), kind.text(), name, String.join(", ", enabled));
        }
    }
}
