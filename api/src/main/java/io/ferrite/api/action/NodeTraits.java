package io.ferrite.api.action;

import io.ferrite.api.auth.Rule;
import io.ferrite.api.request.TraitNames;
import io.ferrite.api.request.TraitsRequest;
import io.ferrite.api.view.JsonBody;
import io.ferrite.api.view.JsonValue;
import io.ferrite.core.node.Node;
import io.ferrite.core.node.NodeChange;
import io.ferrite.core.node.NodeField;
import io.ferrite.core.node.Traits;
import io.ferrite.core.problem.Problem;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The traits of nodes: what a node is or can do, for those who look for one. */
public final class NodeTraits {

    private static final int MOST = 50;

    private final NodeFinder finder;
    private final NodeEditor editor;

    @Inject
    public NodeTraits(NodeFinder finder, NodeEditor editor) {
        this.finder = finder;
        this.editor = editor;
    }

    /** The traits of a node. */
    public JsonBody list(Call call, String ident) {
        call.noArguments();
        Node node = finder.get(call, ident);
        call.require(Rule.NODE_TRAITS_LIST);
        Map<String, Object> document =
                Map.of("traits", node.get(NodeField.TRAITS).names());
        return json -> JsonValue.write(json, document);
    }

    /** Gives a node these traits and no others. */
    public void replace(Call call, String ident, TraitsRequest request) {
        Traits wanted = Traits.of(request.names());
        change(call, ident, Rule.NODE_TRAITS_SET, any -> wanted);
    }

    /** Gives a node one more trait. */
    public void add(Call call, String ident, String trait) {
        TraitNames.require(trait);
        change(call, ident, Rule.NODE_TRAITS_SET, now -> now.with(trait));
    }

    /** Takes all traits away. */
    public void clear(Call call, String ident) {
        change(call, ident, Rule.NODE_TRAITS_DELETE, any -> Traits.NONE);
    }

    /** Takes one trait away. */
    public void remove(Call call, String ident, String trait) {
        change(call, ident, Rule.NODE_TRAITS_DELETE, now -> {
            if (!now.contains(trait)) {
                throw Problem.notFound("Node %s has no trait '%s'.", ident, trait);
            }
            return now.without(trait);
        });
    }

    private void change(Call call, String ident, Rule rule, UnaryOperator<Traits> change) {
        call.noArguments();
        editor.edit(call, ident, node -> {
            call.require(rule);
            Traits now = node.get(NodeField.TRAITS);
            Traits wanted = change.apply(now);
            if (wanted.equals(now)) {
                return NodeChange.NONE;
            }
            requireFew(node, wanted);
            return NodeChange.NONE.set(NodeField.TRAITS, wanted);
        });
    }

    private static void requireFew(Node node, Traits wanted) {
        if (wanted.names().size() > MOST) {
            throw Problem.invalid("Node %s can have at most %d traits.", node.label(), MOST);
        }
    }
}
