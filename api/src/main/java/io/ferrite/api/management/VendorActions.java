package io.ferrite.api.management;

import io.ferrite.api.action.Call;
import io.ferrite.api.action.Conductors;
import io.ferrite.api.action.DriverLists;
import io.ferrite.api.action.NodeFinder;
import io.ferrite.api.auth.Rule;
import io.ferrite.api.request.Parameter;
import io.ferrite.api.view.JsonBody;
import io.ferrite.api.view.JsonValue;
import io.ferrite.core.node.Node;
import io.ferrite.core.problem.Problem;
import io.ferrite.core.rpc.Command.AskHardware;
import io.ferrite.core.rpc.HardwareRequest;
import io.ferrite.core.rpc.Reply;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Calls that only some hardware knows. They are about nodes: no hardware type has any of its own. */
public final class VendorActions {

    private static final Parameter METHOD = Parameter.of("method");

    /** What names a method that the path does not name. */
    public static final List<Parameter> PARAMETERS = List.of(METHOD);

    private final NodeFinder finder;
    private final Conductors conductors;
    private final DriverLists drivers;

    @Inject
    public VendorActions(NodeFinder finder, Conductors conductors, DriverLists drivers) {
        this.finder = finder;
        this.conductors = conductors;
        this.drivers = drivers;
    }

    /** The methods of a node. */
    public JsonBody list(Call call, String ident) {
        call.noArguments();
        Node node = finder.get(call, ident);
        call.require(Rule.NODE_VENDOR);
        Object methods = conductors.ask(node, new AskHardware(node.uuid(), new HardwareRequest.ListVendorMethods()));
        return json -> JsonValue.write(json, methods);
    }

    /**
     * Calls a method of a node.
     *
     * @param http the HTTP method
     * @param name the method as the path names it; empty where a query argument does
     * @return what the method said, or empty where it goes on in the background
     */
    public Optional<JsonBody> call(Call call, String ident, String http, String name, Map<String, Object> body) {
        String method = method(call, name);
        Node node = finder.get(call, ident);
        call.require(Rule.NODE_VENDOR);
        Reply reply =
                conductors.send(node, new AskHardware(node.uuid(), new HardwareRequest.CallVendor(http, method, body)));
        return switch (reply) {
            case Reply.Answer(Object value) -> Optional.of(json -> JsonValue.write(json, value));
            case Reply.Accepted() -> Optional.empty();
            case Reply.Refused refused -> throw refused.problem();
        };
    }

    /** The methods of a hardware type: none. */
    public JsonBody listOfDriver(Call call, String driver) {
        call.noArguments();
        call.require(Rule.DRIVER_VENDOR);
        drivers.requireKnown(call, driver);
        return json -> JsonValue.write(json, Map.of());
    }

    /** Refuses a call of a method of a hardware type. */
    public Problem refusalOfDriver(Call call, String driver, String name) {
        String method = method(call, name);
        call.require(Rule.DRIVER_VENDOR);
        drivers.requireKnown(call, driver);
        return Problem.invalid("Driver %s has no vendor method '%s'; its nodes may have.", driver, method);
    }

    private static String method(Call call, String name) {
        if (!name.isEmpty()) {
            call.noArguments();
            return name;
        }
        return call.arguments(PARAMETERS)
                .text(METHOD.name())
                .orElseThrow(() -> Problem.invalid("The request names no 'method'."));
    }
}
