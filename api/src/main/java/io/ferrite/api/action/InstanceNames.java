package io.ferrite.api.action;

import io.ferrite.core.node.Node;
import io.ferrite.core.node.NodeChange;
import io.ferrite.core.node.NodeField;

/** Clients that know of no {@code instance_name} write the name of an instance into {@code instance_info}. */
final class InstanceNames {

    private static final String DISPLAY_NAME = "display_name";
    private static final int LONGEST = 255;

    private InstanceNames() {}

    /** The name of the instance, where {@code change} writes one into {@code instance_info} and there is no other. */
    static NodeChange entail(Node after, NodeChange change) {
        boolean wanted = change.values().containsKey(NodeField.INSTANCE_INFO)
                && after.find(NodeField.INSTANCE_NAME).isEmpty();
        if (wanted
                && after.get(NodeField.INSTANCE_INFO).map().get(DISPLAY_NAME) instanceof String name
                && !name.isEmpty()
                && name.codePointCount(0, name.length()) <= LONGEST) {
            return NodeChange.NONE.set(NodeField.INSTANCE_NAME, name);
        }
        return NodeChange.NONE;
    }
}
