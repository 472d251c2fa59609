package io.ferrite.core.node;

import java.util.Objects;

/**
 * What the latest inspection of a node found.
 *
 * @param inventory the hardware by kind
 * @param pluginData what was computed from it
 */
public record Inventory(Document inventory, Document pluginData) {

    public Inventory {
        Objects.requireNonNull(inventory, "inventory");
        Objects.requireNonNull(pluginData, "pluginData");
    }
}
