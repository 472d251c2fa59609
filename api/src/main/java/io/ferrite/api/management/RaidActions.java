package io.ferrite.api.management;

import io.ferrite.api.action.Call;
import io.ferrite.api.action.Conductors;
import io.ferrite.api.action.DriverLists;
import io.ferrite.api.action.NodeFinder;
import io.ferrite.api.auth.Rule;
import io.ferrite.api.view.JsonBody;
import io.ferrite.api.view.JsonValue;
import io.ferrite.core.node.Node;
import io.ferrite.core.rpc.Command.AskHardware;
import io.ferrite.core.rpc.HardwareRequest;
import jakarta.inject.Inject;
import java.util.Map;

/** The logical disks that nodes should have. */
public final class RaidActions {

    private final NodeFinder finder;
    private final Conductors conductors;
    private final DriverLists drivers;

    @Inject
    public RaidActions(NodeFinder finder, Conductors conductors, DriverLists drivers) {
        this.finder = finder;
        this.conductors = conductors;
        this.drivers = drivers;
    }

    /** Stores what is wanted; an empty object for nothing. */
    public void set(Call call, String ident, Map<String, Object> config) {
        call.noArguments();
        RaidSchema.check(config);
        Node node = finder.get(call, ident);
        call.require(Rule.NODE_SET_RAID);
        conductors.start(node, new AskHardware(node.uuid(), new HardwareRequest.SetTargetRaid(config)));
    }

    /** What can be said of a logical disk; the same for every hardware type. */
    public JsonBody properties(Call call, String driver) {
        call.noArguments();
        call.require(Rule.DRIVER_RAID);
        drivers.requireKnown(call, driver);
        return json -> JsonValue.write(json, RaidSchema.properties());
    }
}
