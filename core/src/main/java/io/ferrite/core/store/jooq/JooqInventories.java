package io.ferrite.core.store.jooq;

import static io.ferrite.db.tables.Tables.NODE_INVENTORY;

import io.ferrite.core.node.Document;
import io.ferrite.core.node.Inventory;
import io.ferrite.core.store.InventoryStore;
import java.util.Optional;
import java.util.UUID;

/** What inspections found, in the table {@code node_inventory}. */
final class JooqInventories implements InventoryStore {

    private final Database database;

    JooqInventories(Database database) {
        this.database = database;
    }

    @Override
    public void put(UUID node, Inventory inventory) {
        String found = inventory.inventory().text();
        String computed = inventory.pluginData().text();
        database.sql()
                .insertInto(NODE_INVENTORY)
                .set(NODE_INVENTORY.NODE_UUID, node.toString())
                .set(NODE_INVENTORY.INVENTORY, found)
                .set(NODE_INVENTORY.PLUGIN_DATA, computed)
                .set(NODE_INVENTORY.CREATED_AT, database.now())
                .onDuplicateKeyUpdate()
                .set(NODE_INVENTORY.INVENTORY, found)
                .set(NODE_INVENTORY.PLUGIN_DATA, computed)
                .set(NODE_INVENTORY.CREATED_AT, database.now())
                .execute();
    }

    @Override
    public Optional<Inventory> find(UUID node) {
        return database.sql()
                .selectFrom(NODE_INVENTORY)
                .where(NODE_INVENTORY.NODE_UUID.eq(node.toString()))
                .fetchOptional(row ->
                        new Inventory(Document.stored(row.getInventory()), Document.stored(row.getPluginData())));
    }
}
