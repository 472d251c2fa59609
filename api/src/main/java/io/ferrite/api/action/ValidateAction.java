package io.ferrite.api.action;

import io.ferrite.api.auth.Rule;
import io.ferrite.api.request.Arguments;
import io.ferrite.api.request.Form;
import io.ferrite.api.request.Idents;
import io.ferrite.api.request.Parameter;
import io.ferrite.api.version.Behaviour;
import io.ferrite.api.view.JsonBody;
import io.ferrite.api.view.JsonValue;
import io.ferrite.core.node.Node;
import io.ferrite.core.problem.Problem;
import io.ferrite.core.rpc.Command;
import io.ferrite.drivers.spi.value.InterfaceKind;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks a node's conductor whether its interfaces have what they need. */
public final class ValidateAction {

    private static final Map<String, Object> UNSAID =
            Map.of("result", false, "reason", "The conductor said nothing of this interface.");
    private static final String NODE = "node";
    private static final String NODE_UUID = "node_uuid";

    /** What says which node is meant. */
    public static final List<Parameter> PARAMETERS =
            List.of(Parameter.of(NODE), Parameter.of(NODE_UUID).as(Form.ID));

    private final NodeFinder finder;
    private final Conductors conductors;

    @Inject
    public ValidateAction(NodeFinder finder, Conductors conductors) {
        this.finder = finder;
        this.conductors = conductors;
    }

    /** By interface whether it has what it needs, and why not. */
    public JsonBody run(Call call, String ident) {
        call.noArguments();
        return validate(call, ident);
    }

    /** The same for the node that a query argument names. */
    public JsonBody runByArgument(Call call) {
        Arguments arguments = call.arguments(PARAMETERS);
        Optional<String> name = arguments.text(NODE);
        if (name.isPresent() == arguments.has(NODE_UUID)) {
            throw Problem.invalid("The request needs 'node', or the older 'node_uuid'.");
        }
        return validate(
                call,
                name.orElseGet(() -> arguments.uuid(NODE_UUID).orElseThrow().toString()));
    }

    private JsonBody validate(Call call, String ident) {
        if (Idents.uuid(ident).isEmpty()) {
            Behaviour.NAMES_IDENTIFY.require(call.version(), "A node's name in place of its UUID");
        }
        Node node = finder.get(call, ident);
        call.require(Rule.NODE_VALIDATE);
        Object answer = conductors.ask(node, new Command.ValidateNode(node.uuid()));
        return json -> JsonValue.write(json, verdicts(answer));
    }

    private static Map<String, Object> verdicts(Object answer) {
        Map<String, Object> verdicts = new LinkedHashMap<>();
        for (InterfaceKind kind : InterfaceKind.values()) {
            if (kind != InterfaceKind.VENDOR) {
                verdicts.put(kind.text(), verdict(answer, kind));
            }
        }
        return verdicts;
    }

    private static Object verdict(Object answer, InterfaceKind kind) {
        if (answer instanceof Map<?, ?> said && said.get(kind.text()) instanceof Map<?, ?> verdict) {
            return verdict;
        }
        return UNSAID;
    }
}
