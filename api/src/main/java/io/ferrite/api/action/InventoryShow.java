package io.ferrite.api.action;

import io.ferrite.api.auth.Rule;
import io.ferrite.api.view.InventoryView;
import io.ferrite.api.view.JsonBody;
import io.ferrite.core.node.Inventory;
import io.ferrite.core.node.Node;
import io.ferrite.core.problem.Problem;
import io.ferrite.core.store.InventoryStore;
import jakarta.inject.Inject;

/** What the latest inspection of a node found. */
public final class InventoryShow {

    private final InventoryStore inventories;
    private final NodeFinder finder;

    @Inject
    public InventoryShow(InventoryStore inventories, NodeFinder finder) {
        this.inventories = inventories;
        this.finder = finder;
    }

    /** The inventory of a node; where none is stored, that is a problem of kind NOT_FOUND. */
    public JsonBody one(Call call, String ident) {
        call.noArguments();
        Node node = finder.get(call, ident);
        call.require(Rule.NODE_INVENTORY);
        Inventory found = inventories
                .find(node.uuid())
                .orElseThrow(() -> Problem.notFound("Node %s has no inventory; inspect it first.", node.label()));
        return new InventoryView(found);
    }
}
