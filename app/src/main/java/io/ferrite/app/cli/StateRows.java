package io.ferrite.app.cli;

import static io.ferrite.app.cli.Argument.flag;
import static io.ferrite.app.cli.Argument.needed;
import static io.ferrite.app.cli.Argument.option;
import static io.ferrite.app.cli.Argument.seconds;
import static io.ferrite.app.cli.Row.row;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The commands that ask something of a machine: provisioning, steps, power. */
final class StateRows {

    private static final Argument WAIT =
            seconds("--wait", "Wait until it is done, at most so many seconds; without a number as long as it takes.");
    private static final Argument SOFT = flag("--soft", "Ask the operating system instead of cutting the power.");
    private static final Argument TIMEOUT = option("--power-timeout", "How many seconds it may take.");
    private static final Argument STEPS = needed("--clean-steps", "JSON, @file, or - for what comes in.");
    private static final Argument NO_RAMDISK =
            flag("--disable-ramdisk", "Do not boot the agent; steps that need it fail.");

    private StateRows() {}

    static List<Row> rows() {
        return List.of(
                verb("manage", "Checks that machines can be managed.", "manageable"),
                verb("provide", "Makes machines available for use.", "available"),
                row("node abort", "Stops what is going on.", (given, node) -> provision(node, "abort"), nodes()),
                row("node unhold", "Goes on after a hold.", (given, node) -> provision(node, "unhold"), nodes()),
                row("node clean", "Runs steps.", StateRows::clean, nodes(), STEPS, NO_RAMDISK, WAIT)
                        .headsFor("manageable"),
                row("node power on", "Switches on.", (given, node) -> power(given, node, "power on"), nodes(), TIMEOUT),
                row("node power off", "Switches off.", StateRows::powerOff, nodes(), SOFT, TIMEOUT),
                row("node reboot", "Switches off and on.", StateRows::reboot, nodes(), SOFT, TIMEOUT));
    }

    private static Argument nodes() {
        return NodeRows.nodes();
    }

    private static Row verb(String verb, String help, String goal) {
        return row("node " + verb, help, (given, node) -> provision(node, verb), nodes(), WAIT)
                .headsFor(goal);
    }

    private static Ask provision(String node, String target) {
        return Ask.put(Documents.object().put("target", target), "v1", "nodes", node, "states", "provision");
    }

    private static Ask clean(Given given, String node) {
        ObjectNode body = Documents.object().put("target", "clean");
        body.set(
                "clean_steps", Documents.json(given, given.text("--clean-steps").orElseThrow()));
        if (given.flag("--disable-ramdisk")) {
            body.put("disable_ramdisk", true);
        }
        return Ask.put(body, "v1", "nodes", node, "states", "provision");
    }

    private static Ask powerOff(Given given, String node) {
        if (given.flag("--soft")) {
            return power(given, node, "soft power off");
        }
        return power(given, node, "power off");
    }

    private static Ask reboot(Given given, String node) {
        if (given.flag("--soft")) {
            return power(given, node, "soft rebooting");
        }
        return power(given, node, "rebooting");
    }

    private static Ask power(Given given, String node, String target) {
        ObjectNode body = Documents.object().put("target", target);
        given.text("--power-timeout").ifPresent(text -> body.put("timeout", Integer.parseInt(text)));
        return Ask.put(body, "v1", "nodes", node, "states", "power");
    }
}
