package io.ferrite.api.action;

import io.ferrite.api.auth.Rule;
import io.ferrite.api.request.VifRequest;
import io.ferrite.api.view.JsonBody;
import io.ferrite.api.view.JsonValue;
import io.ferrite.core.node.Node;
import io.ferrite.core.problem.Problem;
import io.ferrite.drivers.spi.value.InterfaceKind;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/**
 * The VIFs of nodes. The network interface {@code noop} leaves networks to others: it accepts every VIF, does nothing with it
 * and remembers none. No other network interface takes VIFs, and a request for one says so.
 */
public final class NodeVifs {

    private static final String NOOP = "noop";

    private final NodeFinder finder;

    @Inject
    public NodeVifs(NodeFinder finder) {
        this.finder = finder;
    }

    /** The VIFs that the node's network interface knows. */
    public JsonBody list(Call call, String ident) {
        call.noArguments();
        Node node = finder.get(call, ident);
        call.require(Rule.NODE_VIF_LIST);
        requireNoop(node);
        Map<String, Object> document = Map.of("vifs", List.of());
        return json -> JsonValue.write(json, document);
    }

    /** Attaches a VIF. */
    public void attach(Call call, String ident, Map<String, Object> body) {
        call.noArguments();
        VifRequest.read(body, call.version());
        accept(call, ident, Rule.NODE_VIF_ATTACH);
    }

    /** Detaches the VIF that is called {@code vif}. */
    public void detach(Call call, String ident, String vif) {
        call.noArguments();
        VifRequest.requireIdent(vif);
        accept(call, ident, Rule.NODE_VIF_DETACH);
    }

    private void accept(Call call, String ident, Rule rule) {
        Node node = finder.get(call, ident);
        call.require(rule);
        EditRules.requireFree(node);
        requireNoop(node);
    }

    private static void requireNoop(Node node) {
        String name = node.interfaceName(InterfaceKind.NETWORK).orElse("");
        if (!name.equals(NOOP)) {
            throw Problem.invalid("The network interface '%s' of node %s has no VIFs.", name, node.label());
        }
    }
}
