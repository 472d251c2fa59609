package io.ferrite.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.ferrite.core.watch.TimeSource;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;

/** {@code ferrite baremetal ...}: every row of the table as a command. */
public final class BaremetalCommand {

    private static final String ENDPOINT = "--os-endpoint";
    private static final String VERSION = "--os-baremetal-api-version";
    private static final String FORMAT = "--format";
    private static final String USUAL_ENDPOINT = "http://127.0.0.1:6385";

    /** Asks three times, so it is no ordinary row. */
    private static final Row FAMILY = Row.row(
            "node tree",
            "Draws a node, those inside of it, and what each step came to on each.",
            (given, node) -> Ask.get("v1", "nodes", node),
            Argument.word("node", "UUID or name."));

    private final Map<String, String> environment;
    private final InputStream input;
    private final TimeSource time;

    private BaremetalCommand(Map<String, String> environment, InputStream input, TimeSource time) {
        this.environment = Map.copyOf(environment);
        this.input = input;
        this.time = time;
    }

    /**
     * The command with all that hangs below it. Answers go to the output of the command line that it is hung into.
     *
     * @param environment where {@code OS_ENDPOINT} and {@code FERRITE_ENDPOINT} are looked up
     * @param input what {@code -} stands for
     * @param time what waiting goes by
     */
    public static CommandLine command(Map<String, String> environment, InputStream input, TimeSource time) {
        BaremetalCommand baremetal = new BaremetalCommand(environment, input, time);
        CommandSpec root = CommandTree.group("baremetal", "Speaks to a bare-metal API as `openstack baremetal` does.");
        baremetal.options().forEach(root::addOption);
        CommandTree tree = new CommandTree(root);
        rows().forEach(row -> tree.hang(row, baremetal::run));
        tree.hang(FAMILY, baremetal::drawFamily);
        return new CommandLine(root);
    }

    static List<Row> rows() {
        return Stream.of(NodeRows.rows(), StateRows.rows(), LookRows.rows())
                .flatMap(List::stream)
                .toList();
    }

    private Stream<OptionSpec> options() {
        return Stream.of(
                inherited(ENDPOINT)
                        .type(String.class)
                        .description("The address of the API; else $OS_ENDPOINT, $FERRITE_ENDPOINT or " + USUAL_ENDPOINT
                                + ".")
                        .build(),
                inherited(VERSION)
                        .type(String.class)
                        .defaultValue("latest")
                        .description("The API version to speak: latest, or for example 1.83.")
                        .build(),
                inherited("-f", FORMAT)
                        .type(TableFormat.class)
                        .defaultValue(TableFormat.table.name())
                        .description("table, json or value.")
                        .build());
    }

    private static OptionSpec.Builder inherited(String... names) {
        return OptionSpec.builder(names[0], names).scopeType(ScopeType.INHERIT);
    }

    private int run(Row row, CommandLine line) {
        Given given = Given.of(line, input);
        RestClient api = api(given);
        TableFormat format = given.<TableFormat>value(FORMAT).orElse(TableFormat.table);
        given.subjects().forEach(subject -> {
            JsonNode answer = api.send(ask(row, given, subject, line));
            String text = format.write(row.view().show(answer, given));
            if (!text.isEmpty()) {
                line.getOut().println(text);
            }
        });
        row.goal().filter(goal -> given.flag("--wait")).ifPresent(goal -> await(api, given, goal));
        line.getOut().flush();
        return CommandLine.ExitCode.OK;
    }

    private int drawFamily(Row row, CommandLine line) {
        Given given = Given.of(line, input);
        Family family = Family.fetch(api(given), given.subjects().getFirst());
        FamilyTree.lines(family).forEach(line.getOut()::println);
        line.getOut().flush();
        return CommandLine.ExitCode.OK;
    }

    private RestClient api(Given given) {
        return new RestClient(endpoint(given), given.text(VERSION).orElse("latest"), time);
    }

    private static Ask ask(Row row, Given given, String subject, CommandLine line) {
        try {
            return row.request().make(given, subject);
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(line, wrong.getMessage(), wrong);
        }
    }

    private void await(RestClient api, Given given, String goal) {
        Duration limit = given.seconds("--wait");
        Waiting waiting = new Waiting(api, time);
        given.subjects().forEach(node -> waiting.until(node, goal, limit));
    }

    private URI endpoint(Given given) {
        return URI.create(given.text(ENDPOINT)
                .or(() -> Optional.ofNullable(environment.get("OS_ENDPOINT")))
                .or(() -> Optional.ofNullable(environment.get("FERRITE_ENDPOINT")))
                .orElse(USUAL_ENDPOINT));
    }
}
