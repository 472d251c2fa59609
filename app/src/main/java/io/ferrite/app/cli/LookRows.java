package io.ferrite.app.cli;

import static io.ferrite.app.cli.Argument.word;
import static io.ferrite.app.cli.Row.row;

import java.util.List;

/** The commands that only look: validation, family, history, drivers, conductors. */
final class LookRows {

    private static final Argument NODE = word("node", "UUID or name.");
    private static final Argument DRIVER = word("driver", "The hardware type.");

    private LookRows() {}

    // spotless:off   a table: two lines per command
    static List<Row> rows() {
        return List.of(
            row("node validate",        "Tells which interfaces have what they need.", of("nodes", "validate"), NODE)
                    .shows(View.validation()),
            row("node children list",   "Lists the nodes inside of one.",              of("nodes", "children"), NODE)
                    .shows(View.values("children", "Child Node")),
            row("node history list",    "Tells what happened to a node.",              of("nodes", "history"), NODE)
                    .shows(View.list("history", "UUID", "Created At", "Severity", "Event")),
            row("driver list",          "Lists hardware types and who serves them.",   all("drivers"))
                    .shows(View.list("drivers", "Supported driver(s):name", "Active host(s):hosts")),
            row("driver show",          "Shows one hardware type.",                    of("drivers"), DRIVER)
                    .shows(View.object()),
            row("driver property list", "Lists what a hardware type wants to know.",   of("drivers", "properties"), DRIVER)
                    .shows(View.pairs("Property", "Description")),
            row("conductor list",       "Lists conductors.",                           all("conductors"))
                    .shows(View.list("conductors", "Hostname", "Conductor Group", "Alive")));
    }
    // spotless:on

    private static Row.RequestMaker all(String collection) {
        return (given, none) -> Ask.get("v1", collection);
    }

    private static Row.RequestMaker of(String collection) {
        return (given, subject) -> Ask.get("v1", collection, subject);
    }

    private static Row.RequestMaker of(String collection, String part) {
        return (given, subject) -> Ask.get("v1", collection, subject, part);
    }
}
