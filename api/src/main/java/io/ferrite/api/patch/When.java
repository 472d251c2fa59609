package io.ferrite.api.patch;

import io.ferrite.core.node.Node;
import io.ferrite.core.node.NodeField;
import io.ferrite.core.provision.State;
import java.util.EnumSet;
import java.util.Set;

/** In which states of a node a field may be changed. */
public enum When {
    /** In any state in which a node can be changed at all. */
    ALWAYS,
    /** While nothing relies on it, or under maintenance. */
    SETTLED_OR_MAINTENANCE,
    /** While nothing relies on it; maintenance does not help. */
    SETTLED;

    private static final Set<State> SETTLED_STATES =
            EnumSet.of(State.ENROLL, State.INSPECTING, State.INSPECT_WAIT, State.MANAGEABLE, State.AVAILABLE);

    /** Whether it may be changed on {@code node} as it is. */
    public boolean holds(Node node) {
        boolean settled = SETTLED_STATES.contains(node.state());
        return switch (this) {
            case ALWAYS -> true;
            case SETTLED_OR_MAINTENANCE -> settled || node.get(NodeField.MAINTENANCE);
            case SETTLED -> settled;
        };
    }
}
