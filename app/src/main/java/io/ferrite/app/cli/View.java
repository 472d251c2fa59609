package io.ferrite.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Makes a table of an answer. */
@FunctionalInterface
interface View {

    /** Shows nothing: no news is good news. */
    View NOTHING = (answer, given) -> Table.empty();

    Table show(JsonNode answer, Given given);

    /**
     * A list, one row per object.
     *
     * @param member the member of the answer that holds it
     * @param columns titles such as {@code Power State}; the member of the object is the title in lower case with
     *     underscores, unless it follows after a colon
     */
    static View list(String member, String... columns) {
        return (answer, given) -> {
            List<Column> shown = columns(answer.path(member), given, columns);
            List<List<JsonNode>> rows = stream(answer.path(member))
                    .map(each -> shown.stream()
                            .map(column -> each.path(column.member()))
                            .toList())
                    .toList();
            return Table.list(shown.stream().map(Column::title).toList(), rows);
        };
    }

    /** All members of one object but its links. */
    static View object() {
        return (answer, given) -> Table.object(members(answer)
                .filter(member -> !isLinks(member.getValue()))
                .map(member -> List.of(text(member.getKey()), member.getValue()))
                .toList());
    }

    /** A map from names to texts. */
    static View pairs(String name, String value) {
        return (answer, given) -> Table.list(
                List.of(name, value),
                members(answer)
                        .map(member -> List.of(text(member.getKey()), member.getValue()))
                        .toList());
    }

    /** A list of plain values. */
    static View values(String member, String title) {
        return (answer, given) -> Table.list(
                List.of(title), stream(answer.path(member)).map(List::of).toList());
    }

    /** What a validation says, one row per interface. */
    static View validation() {
        return (answer, given) -> Table.list(
                List.of("Interface", "Result", "Reason"),
                members(answer)
                        .map(member -> List.of(
                                text(member.getKey()),
                                member.getValue().path("result"),
                                text(member.getValue().path("reason").asText(""))))
                        .toList());
    }

    private static List<Column> columns(JsonNode list, Given given, String... usual) {
        if (given.text("--fields").isPresent()) {
            return Arrays.stream(given.text("--fields").get().split(","))
                    .map(Column::plain)
                    .toList();
        }
        if (given.flag("--long")) {
            return stream(list).findFirst().stream()
                    .flatMap(View::members)
                    .filter(member -> !isLinks(member.getValue()))
                    .map(member -> Column.plain(member.getKey()))
                    .toList();
        }
        return Arrays.stream(usual).map(Column::of).toList();
    }

    private static boolean isLinks(JsonNode value) {
        return value.path(0).has("href") || value.has("href");
    }

    private static JsonNode text(String text) {
        return JsonNodeFactory.instance.textNode(text);
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static Stream<Map.Entry<String, JsonNode>> members(JsonNode object) {
        Iterator<Map.Entry<String, JsonNode>> members = object.properties().iterator();
        return Stream.iterate(members, Iterator::hasNext, each -> each).map(Iterator::next);
    }
}
