package io.ferrite.api.view;

import io.ferrite.core.node.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The children of a node as clients see them: their UUIDs, and where to look for more. */
public final class ChildrenView {

    private ChildrenView() {}

    /** The body of {@code GET /v1/nodes/{n}/children}. */
    public static JsonBody of(Node parent, List<Node> children, Links links) {
        List<String> ids =
                children.stream().map(child -> child.uuid().toString()).toList();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("children", ids);
        document.put("links", Links.link(links.address("nodes?parent_node=" + parent.uuid()), "children"));
        return json -> JsonValue.write(json, document);
    }
}
