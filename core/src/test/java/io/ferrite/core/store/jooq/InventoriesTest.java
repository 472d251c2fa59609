package io.ferrite.core.store.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import io.ferrite.core.node.Document;
import io.ferrite.core.node.Inventory;
import io.ferrite.core.node.Node;
import io.ferrite.core.node.NodeField;
import io.ferrite.core.provision.State;
import io.ferrite.core.testing.Nodes;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InventoriesTest extends StoreCase {

    private static final Inventory FIRST =
            new Inventory(Document.of(Map.of("cpu", Map.of("count", 4))), Document.of(Map.of("電源", "é")));
    private static final Inventory SECOND = new Inventory(Document.of(Map.of("cpu", Map.of())), Document.EMPTY);

    @Test
    void aNodeHasItsLatestInventory() {
        Node node = insert(Nodes.aNode());
        assertThat(stores.inventories().find(node.uuid())).isEmpty();
        stores.inventories().put(node.uuid(), FIRST);
        assertThat(stores.inventories().find(node.uuid())).contains(FIRST);
        stores.inventories().put(node.uuid(), SECOND);
        assertThat(stores.inventories().find(node.uuid())).contains(SECOND);
    }

    @Test
    void itGoesWithItsNode() {
        Node node = insert(Nodes.aNode());
        stores.inventories().put(node.uuid(), FIRST);
        assertThat(stores.nodes().delete(node)).isTrue();
        assertThat(stores.inventories().find(node.uuid())).isEmpty();
    }

    @Test
    void nodesAreCountedByAField() {
        insert(Nodes.aNode().with(NodeField.PROVISION_STATE, State.CLEANING));
        insert(Nodes.aNode().with(NodeField.PROVISION_STATE, State.CLEAN_WAIT));
        insert(Nodes.aNode().with(NodeField.PROVISION_STATE, State.ACTIVE));
        assertThat(stores.nodes().count(NodeField.PROVISION_STATE, List.of(State.CLEANING, State.CLEAN_WAIT)))
                .isEqualTo(2);
    }
}
