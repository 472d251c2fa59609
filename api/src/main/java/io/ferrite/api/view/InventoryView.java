package io.ferrite.api.view;

import com.fasterxml.jackson.core.JsonGenerator;
import io.ferrite.core.node.Inventory;
import java.io.IOException;

/** The inventory of a node as clients see it. */
public record InventoryView(Inventory found) implements JsonBody {

    @Override
    public void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeFieldName("inventory");
        JsonValue.write(json, found.inventory());
        json.writeFieldName("plugin_data");
        JsonValue.write(json, found.pluginData());
        json.writeEndObject();
    }
}
