package io.ferrite.api.management;

import io.ferrite.api.action.Call;
import io.ferrite.api.action.Conductors;
import io.ferrite.api.action.NodeFinder;
import io.ferrite.api.auth.Rule;
import io.ferrite.api.request.ConsoleRequest;
import io.ferrite.api.view.JsonBody;
import io.ferrite.api.view.JsonValue;
import io.ferrite.core.node.Node;
import io.ferrite.core.rpc.Command.AskHardware;
import io.ferrite.core.rpc.HardwareRequest;
import jakarta.inject.Inject;

/** The consoles of nodes. */
public final class ConsoleActions {

    private final NodeFinder finder;
    private final Conductors conductors;

    @Inject
    public ConsoleActions(NodeFinder finder, Conductors conductors) {
        this.finder = finder;
        this.conductors = conductors;
    }

    /** Whether the console is enabled, and how to reach it. */
    public JsonBody get(Call call, String ident) {
        call.noArguments();
        Node node = finder.get(call, ident);
        call.require(Rule.NODE_GET_CONSOLE);
        Object console = conductors.ask(node, new AskHardware(node.uuid(), new HardwareRequest.ReadConsole()));
        return json -> JsonValue.write(json, console);
    }

    /** Asks for the console to be opened or closed; returns once the conductor has taken on the work. */
    public void set(Call call, String ident, ConsoleRequest request) {
        Node node = finder.get(call, ident);
        call.require(Rule.NODE_SET_CONSOLE);
        conductors.start(node, new AskHardware(node.uuid(), new HardwareRequest.SwitchConsole(request.enabled())));
    }
}
