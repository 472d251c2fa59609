package io.ferrite.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * What a command shows.
 *
 * @param titles one per column
 * @param rows cells by column
 * @param shape whether the rows are a list, or the members of one object
 */
record Table(List<String> titles, List<List<JsonNode>> rows, Shape shape) {

    /** What the rows are. */
    enum Shape {
        NOTHING,
        LIST,
        OBJECT
    }

    Table {
        titles = List.copyOf(titles);
        rows = List.copyOf(rows);
    }

    static Table empty() {
        return new Table(List.of(), List.of(), Shape.NOTHING);
    }

    static Table list(List<String> titles, List<List<JsonNode>> rows) {
        return new Table(titles, rows, Shape.LIST);
    }

    /** @param members pairs of name and value */
    static Table object(List<List<JsonNode>> members) {
        return new Table(List.of("Field", "Value"), members, Shape.OBJECT);
    }

    /** As JSON: a list of objects with the titles as names, or one object. */
    JsonNode json() {
        return switch (shape) {
            case NOTHING -> JsonNodeFactory.instance.nullNode();
            case LIST -> listJson();
            case OBJECT -> objectJson();
        };
    }

    private ArrayNode listJson() {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (List<JsonNode> row : rows) {
            ObjectNode object = list.addObject();
            for (int column = 0; column < titles.size(); column++) {
                object.set(titles.get(column), row.get(column));
            }
        }
        return list;
    }

    private ObjectNode objectJson() {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        rows.forEach(row -> object.set(row.getFirst().asText(), row.getLast()));
        return object;
    }
}
