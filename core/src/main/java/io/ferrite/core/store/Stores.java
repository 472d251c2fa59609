package io.ferrite.core.store;

/**
 * All stores over one database.
 *
 * @param nodes nodes
 * @param leases who holds which node
 * @param journal flows and their steps
 * @param history what happened to nodes
 * @param inventories what inspections of nodes found
 * @param conductors who is there, and what they can drive
 * @param configDrives config drives that are too long for a node's row
 * @param firmware what was last read of the firmware of nodes
 * @param transactions several writes as one
 */
public record Stores(
        NodeStore nodes,
        LeaseStore leases,
        JournalStore journal,
        HistoryStore history,
        InventoryStore inventories,
        ConductorStore conductors,
        ConfigDriveStore configDrives,
        FirmwareStore firmware,
        Transactions transactions) {}
