package io.ferrite.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** How a table is written. */
enum TableFormat {
    /** With rulers, for people. */
    table,
    /** For programs. */
    json,
    /** The bare values, one row per line, for shell scripts. */
    value;

    /** The text of {@code table}, without a line break at its end; empty where it shows nothing. */
    String write(Table table) {
        if (table.shape() == Table.Shape.NOTHING) {
            return "";
        }
        return switch (this) {
            case table -> ruled(table);
            case json -> table.json().toPrettyString();
            case value -> values(table);
        };
    }

    private static String values(Table table) {
        return table.rows().stream()
                .map(row -> row.stream().map(TableFormat::cell).collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n"));
    }

    private static String ruled(Table table) {
        List<List<String>> cells = table.rows().stream()
                .map(row -> row.stream().map(TableFormat::cell).toList())
                .toList();
        List<Integer> widths = IntStream.range(0, table.titles().size())
                .mapToObj(column -> width(table.titles().get(column), cells, column))
                .toList();
        String ruler = widths.stream().map(width -> "-".repeat(width + 2)).collect(Collectors.joining("+", "+", "+"));
        String head = ruler + "\n" + line(table.titles(), widths) + "\n" + ruler + "\n";
        if (cells.isEmpty()) {
            return head.strip();
        }
        return cells.stream().map(row -> line(row, widths)).collect(Collectors.joining("\n", head, "\n" + ruler));
    }

    private static int width(String title, List<List<String>> cells, int column) {
        int widest =
                cells.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
        return Math.max(title.length(), widest);
    }

    private static String line(List<String> cells, List<Integer> widths) {
        return IntStream.range(0, cells.size())
                .mapToObj(column -> " " + padded(cells.get(column), widths.get(column)) + " ")
                .collect(Collectors.joining("|", "|", "|"));
    }

    private static String padded(String text, int width) {
        return text + String.join("", Collections.nCopies(width - text.length(), " "));
    }

    private static String cell(JsonNode value) {
        if (value.isNull() || value.isMissingNode()) {
            return "None";
        }
        if (value.isValueNode()) {
            return value.asText().replace('\n', ' ');
        }
        if (value.isArray() && stream(value).allMatch(JsonNode::isTextual)) {
            return stream(value).map(JsonNode::asText).collect(Collectors.joining(", "));
        }
        return value.toString();
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
