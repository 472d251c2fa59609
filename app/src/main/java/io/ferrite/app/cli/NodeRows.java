package io.ferrite.app.cli;

import static io.ferrite.app.cli.Argument.flag;
import static io.ferrite.app.cli.Argument.needed;
import static io.ferrite.app.cli.Argument.option;
import static io.ferrite.app.cli.Argument.repeated;
import static io.ferrite.app.cli.Argument.word;
import static io.ferrite.app.cli.Argument.words;
import static io.ferrite.app.cli.Row.row;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The commands about nodes as records: list, show, create, change, delete. */
final class NodeRows {

    // spotless:off   a table: option, member of the node
    private static final Map<String, String> TEXTS = Map.ofEntries(
            Map.entry("--name",                 "name"),
            Map.entry("--driver",               "driver"),
            Map.entry("--parent-node",          "parent_node"),
            Map.entry("--resource-class",       "resource_class"),
            Map.entry("--description",          "description"),
            Map.entry("--conductor-group",      "conductor_group"),
            Map.entry("--owner",                "owner"),
            Map.entry("--power-interface",      "power_interface"),
            Map.entry("--management-interface", "management_interface"),
            Map.entry("--firmware-interface",   "firmware_interface"),
            Map.entry("--vendor-interface",     "vendor_interface"));

    private static final Map<String, String> OBJECTS = Map.of(
            "--driver-info", "driver_info",
            "--property",    "properties",
            "--extra",       "extra");
    // spotless:on

    private static final Argument NODE = word("node", "UUID or name.");
    private static final Argument FIELDS = option("--fields", "The members to show, separated by commas.");
    private static final Argument[] CHANGES = {
        option("--name", "A name of its own."),
        option("--parent-node", "The node that it is inside of."),
        option("--resource-class", "What schedulers ask for."),
        option("--description", "For people."),
        option("--conductor-group", "The group of conductors that looks after it."),
        option("--owner", "Whose it is."),
        option("--power-interface", "How its power is driven."),
        option("--management-interface", "How it is managed."),
        option("--firmware-interface", "How its firmware is driven."),
        option("--vendor-interface", "What the vendor adds.")
    };
    private static final Argument[] OBJECT_CHANGES = {
        repeated("--driver-info", "key=value for the driver; may come several times."),
        repeated("--property", "key=value about the hardware; may come several times."),
        repeated("--extra", "key=value of any kind; may come several times.")
    };

    private NodeRows() {}

    static List<Row> rows() {
        return List.of(
                row("node list", "Lists nodes; those inside of others only where asked for.", NodeRows::list, listing())
                        .shows(View.list(
                                "nodes",
                                "UUID",
                                "Name",
                                "Instance UUID",
                                "Power State",
                                "Provisioning State:provision_state",
                                "Maintenance")),
                row("node show", "Shows one node.", NodeRows::show, NODE, FIELDS)
                        .shows(View.object()),
                row("node create", "Enrols a node.", NodeRows::create, creation())
                        .shows(View.object()),
                row("node set", "Changes a node.", NodeRows::set, changes(option("--driver", "Its hardware type.")))
                        .shows(View.object()),
                row("node unset", "Takes values of a node away.", NodeRows::unset, removals())
                        .shows(View.object()),
                row("node delete", "Deletes nodes.", (given, node) -> Ask.delete("v1", "nodes", node), nodes()));
    }

    static Argument nodes() {
        return words("node", "UUIDs or names.");
    }

    private static Argument[] listing() {
        return new Argument[] {
            flag("--include-children", "With the nodes that are inside of others."),
            option("--parent-node", "Only those inside of this node."),
            option("--driver", "Only those of this hardware type."),
            option("--provision-state", "Only those in this state."),
            flag("--long", "With all members."),
            FIELDS
        };
    }

    private static Argument[] creation() {
        return join(new Argument[] {needed("--driver", "Its hardware type."), option("--uuid", "A UUID of its own.")});
    }

    private static Argument[] changes(Argument more) {
        return join(new Argument[] {NODE, more});
    }

    private static Argument[] join(Argument... first) {
        return Stream.of(first, CHANGES, OBJECT_CHANGES).flatMap(Arrays::stream).toArray(Argument[]::new);
    }

    private static Argument[] removals() {
        return new Argument[] {
            NODE,
            flag("--name", "Its name."),
            flag("--parent-node", "The node that it is inside of."),
            flag("--resource-class", "What schedulers ask for."),
            flag("--description", "The words for people."),
            flag("--owner", "Whose it is."),
            repeated("--driver-info", "A key of the driver's; may come several times."),
            repeated("--property", "A key about the hardware; may come several times."),
            repeated("--extra", "A key of any kind; may come several times.")
        };
    }

    private static Ask list(Given given, String none) {
        return Ask.get("v1", "nodes")
                .withFlag("include_children", given.flag("--include-children"))
                .with("parent_node", given.text("--parent-node"))
                .with("driver", given.text("--driver"))
                .with("provision_state", given.text("--provision-state"))
                .with("fields", given.text("--fields"))
                .withFlag("detail", given.flag("--long"));
    }

    private static Ask show(Given given, String node) {
        return Ask.get("v1", "nodes", node).with("fields", given.text("--fields"));
    }

    private static Ask create(Given given, String none) {
        ObjectNode body = Documents.object();
        given.text("--uuid").ifPresent(uuid -> body.put("uuid", uuid));
        TEXTS.forEach((option, member) -> given.text(option).ifPresent(text -> body.put(member, text)));
        OBJECTS.forEach((option, member) -> {
            if (given.flag(option)) {
                body.set(member, Documents.pairs(given.list(option)));
            }
        });
        return Ask.post(body, "v1", "nodes");
    }

    private static Ask set(Given given, String node) {
        ArrayNode patch = Documents.array();
        TEXTS.forEach((option, member) ->
                given.text(option).ifPresent(value -> Documents.add(patch, "/" + member, text(value))));
        OBJECTS.forEach((option, member) -> given.list(option)
                .forEach(
                        pair -> Documents.add(patch, "/" + member + "/" + Documents.key(pair), Documents.value(pair))));
        return Ask.patch(patch, "v1", "nodes", node);
    }

    private static Ask unset(Given given, String node) {
        ArrayNode patch = Documents.array();
        TEXTS.forEach((option, member) -> {
            if (given.flag(option)) {
                Documents.remove(patch, "/" + member);
            }
        });
        OBJECTS.forEach((option, member) ->
                given.list(option).forEach(key -> Documents.remove(patch, "/" + member + "/" + key)));
        return Ask.patch(patch, "v1", "nodes", node);
    }

    private static JsonNode text(String value) {
        return JsonNodeFactory.instance.textNode(value);
    }
}
