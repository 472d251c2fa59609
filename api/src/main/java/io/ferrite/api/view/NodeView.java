package io.ferrite.api.view;

import static io.ferrite.api.version.Microversion.V1_1;
import static io.ferrite.api.version.Microversion.V1_104;
import static io.ferrite.api.version.Microversion.V1_109;
import static io.ferrite.api.version.Microversion.V1_12;
import static io.ferrite.api.version.Microversion.V1_14;
import static io.ferrite.api.version.Microversion.V1_2;
import static io.ferrite.api.version.Microversion.V1_20;
import static io.ferrite.api.version.Microversion.V1_21;
import static io.ferrite.api.version.Microversion.V1_24;
import static io.ferrite.api.version.Microversion.V1_3;
import static io.ferrite.api.version.Microversion.V1_31;
import static io.ferrite.api.version.Microversion.V1_32;
import static io.ferrite.api.version.Microversion.V1_33;
import static io.ferrite.api.version.Microversion.V1_37;
import static io.ferrite.api.version.Microversion.V1_38;
import static io.ferrite.api.version.Microversion.V1_39;
import static io.ferrite.api.version.Microversion.V1_40;
import static io.ferrite.api.version.Microversion.V1_42;
import static io.ferrite.api.version.Microversion.V1_44;
import static io.ferrite.api.version.Microversion.V1_46;
import static io.ferrite.api.version.Microversion.V1_47;
import static io.ferrite.api.version.Microversion.V1_48;
import static io.ferrite.api.version.Microversion.V1_49;
import static io.ferrite.api.version.Microversion.V1_5;
import static io.ferrite.api.version.Microversion.V1_50;
import static io.ferrite.api.version.Microversion.V1_51;
import static io.ferrite.api.version.Microversion.V1_52;
import static io.ferrite.api.version.Microversion.V1_6;
import static io.ferrite.api.version.Microversion.V1_61;
import static io.ferrite.api.version.Microversion.V1_65;
import static io.ferrite.api.version.Microversion.V1_66;
import static io.ferrite.api.version.Microversion.V1_7;
import static io.ferrite.api.version.Microversion.V1_75;
import static io.ferrite.api.version.Microversion.V1_82;
import static io.ferrite.api.version.Microversion.V1_83;
import static io.ferrite.api.version.Microversion.V1_86;
import static io.ferrite.api.version.Microversion.V1_87;
import static io.ferrite.api.version.Microversion.V1_95;

import io.ferrite.api.request.Form;
import io.ferrite.api.version.Microversion;
import io.ferrite.core.node.Document;
import io.ferrite.core.node.Node;
import io.ferrite.core.node.NodeField;
import io.ferrite.core.provision.State;
import io.ferrite.drivers.spi.value.InterfaceKind;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A node as clients see it: the table of its fields, and the node with what has to be known beside it.
 *
 * @param node the node, with at least the columns of the fields that are shown
 * @param owners tells the host name of the conductor that owns a node
 * @param addresses where things are
 */
public record NodeView(Node node, Function<Node, Optional<String>> owners, Links addresses) {

    private static final NodeField<?>[] OWNED_BY = {
        NodeField.UUID, NodeField.PARENT_NODE, NodeField.DRIVER, NodeField.CONDUCTOR_GROUP
    };

    // spotless:off   a table: one field per line
    /** Every field of a node. Those that have a column can be filtered and sorted by where the row says so. */
    public static final View<NodeView> FIELDS = View.of("node", List.of(
            column(NodeField.UUID, V1_1).forSorting(),
            column(NodeField.NAME, V1_5).forSorting(),
            column(NodeField.DRIVER, V1_1).forSorting(),
            masked(NodeField.DRIVER_INFO, V1_1, Mask.DRIVER_INFO),
            masked(NodeField.DRIVER_INTERNAL_INFO, V1_3, Mask.DRIVER_INFO),
            column(NodeField.PROPERTIES, V1_1),
            column(NodeField.EXTRA, V1_1),
            masked(NodeField.INSTANCE_INFO, V1_1, Mask.INSTANCE_INFO),
            column(NodeField.INSTANCE_UUID, V1_1).forSorting(),
            column(NodeField.INSTANCE_NAME, V1_104).forSorting(),
            column(NodeField.CHASSIS_UUID, V1_1),
            column(NodeField.MAINTENANCE, V1_1).forSorting(),
            column(NodeField.MAINTENANCE_REASON, V1_1).forSorting(),
            column(NodeField.FAULT, V1_42).forSorting(),
            column(NodeField.POWER_STATE, V1_1).forSorting(),
            column(NodeField.TARGET_POWER_STATE, V1_1).forSorting(),
            state(NodeField.PROVISION_STATE),
            state(NodeField.TARGET_PROVISION_STATE),
            column(NodeField.PROVISION_UPDATED_AT, V1_1).forSorting(),
            column(NodeField.LAST_ERROR, V1_1).forSorting(),
            column(NodeField.RESERVATION, V1_1).forSorting(),
            column(NodeField.CONSOLE_ENABLED, V1_1).forSorting(),
            masked(NodeField.CLEAN_STEP, V1_7, Mask.GENERAL),
            masked(NodeField.DEPLOY_STEP, V1_44, Mask.GENERAL),
            masked(NodeField.SERVICE_STEP, V1_87, Mask.GENERAL),
            column(NodeField.INSPECTION_STARTED_AT, V1_6).forSorting(),
            column(NodeField.INSPECTION_FINISHED_AT, V1_6).forSorting(),
            column(NodeField.RAID_CONFIG, V1_12),
            column(NodeField.TARGET_RAID_CONFIG, V1_12),
            column(NodeField.RESOURCE_CLASS, V1_21).forSorting(),
            Field.<NodeView>of("traits", V1_37, NodeView::traits).reading(NodeField.TRAITS).as(Form.TEXTS),
            column(NodeField.CONDUCTOR_GROUP, V1_46).forSorting(),
            Field.<NodeView>of("conductor", V1_49, NodeView::conductor).reading(OWNED_BY).as(Form.TEXT.orNull()),
            column(NodeField.AUTOMATED_CLEAN, V1_47).forSorting(),
            column(NodeField.PROTECTED, V1_48).forSorting(),
            column(NodeField.PROTECTED_REASON, V1_48).forSorting(),
            column(NodeField.OWNER, V1_50).forSorting(),
            column(NodeField.LESSEE, V1_65).forSorting(),
            column(NodeField.DESCRIPTION, V1_51).forSorting(),
            column(NodeField.ALLOCATION_UUID, V1_52),
            column(NodeField.RETIRED, V1_61).forSorting(),
            column(NodeField.RETIRED_REASON, V1_61).forSorting(),
            column(NodeField.NETWORK_DATA, V1_66),
            column(NodeField.BOOT_MODE, V1_75).forSorting(),
            column(NodeField.SECURE_BOOT, V1_75).forSorting(),
            column(NodeField.SHARD, V1_82).forSorting(),
            column(NodeField.PARENT_NODE, V1_83).forSorting(),
            column(NodeField.DISABLE_POWER_OFF, V1_95).forSorting(),
            column(NodeField.HEALTH, V1_109).forSorting(),
            chosen(InterfaceKind.BIOS, V1_40),
            chosen(InterfaceKind.BOOT, V1_31),
            chosen(InterfaceKind.CONSOLE, V1_31),
            chosen(InterfaceKind.DEPLOY, V1_31),
            chosen(InterfaceKind.FIRMWARE, V1_86),
            chosen(InterfaceKind.INSPECT, V1_31),
            chosen(InterfaceKind.MANAGEMENT, V1_31),
            chosen(InterfaceKind.NETWORK, V1_20),
            chosen(InterfaceKind.POWER, V1_31),
            chosen(InterfaceKind.RAID, V1_31),
            chosen(InterfaceKind.RESCUE, V1_38),
            chosen(InterfaceKind.STORAGE, V1_33),
            chosen(InterfaceKind.VENDOR, V1_31),
            column(NodeField.CREATED_AT, V1_1).forSorting(),
            column(NodeField.UPDATED_AT, V1_1).forSorting(),
            Field.<NodeView>of("links", V1_1, node -> node.links("")).reading(NodeField.UUID).as(Form.LINKS),
            Field.<NodeView>of("ports", V1_1, node -> node.links("/ports")).reading(NodeField.UUID).as(Form.LINKS),
            Field.<NodeView>of("states", V1_14, node -> node.links("/states")).reading(NodeField.UUID).as(Form.LINKS),
            Field.<NodeView>of("portgroups", V1_24, node -> node.links("/portgroups")).reading(NodeField.UUID).as(Form.LINKS),
            Field.<NodeView>of("volume", V1_32, node -> node.links("/volume")).reading(NodeField.UUID).as(Form.LINKS)));
    // spotless:on

    /** What lists show where a request does not choose. */
    public static final List<String> SUMMARY =
            List.of("instance_uuid", "maintenance", "power_state", "provision_state", "uuid", "name");

    /** What {@code GET …/states} shows, in this order. */
    public static final View<NodeView> STATES = View.of(
            "node states",
            List.of(
                    row("console_enabled"),
                    row("last_error"),
                    row("power_state"),
                    row("provision_state"),
                    row("target_power_state"),
                    row("target_provision_state"),
                    row("provision_updated_at"),
                    row("raid_config"),
                    row("target_raid_config"),
                    row("boot_mode"),
                    row("secure_boot")));

    private static Field<NodeView> row(String name) {
        return FIELDS.field(name).orElseThrow();
    }

    private static Field<NodeView> column(NodeField<?> column, Microversion since) {
        return Field.<NodeView>of(column.name(), since, shown -> shown.node().get(column))
                .reading(column)
                .as(form(column));
    }

    private static Form form(NodeField<?> column) {
        Form form = Form.of(column.type());
        if (column.isRequired() || column.fallback() != null) {
            return form;
        }
        return form.orNull();
    }

    private static Field<NodeView> masked(NodeField<Document> column, Microversion since, Mask mask) {
        return Field.<NodeView>of(
                        column.name(), since, shown -> mask.over(shown.node().get(column)))
                .reading(column)
                .as(Form.OBJECT);
    }

    private static Field<NodeView> state(NodeField<State> column) {
        return column(column, V1_1)
                .forSorting()
                .shownAs(State.AVAILABLE, V1_2, null)
                .shownAs(State.INSPECT_WAIT, V1_39, State.INSPECTING);
    }

    private static Field<NodeView> chosen(InterfaceKind kind, Microversion since) {
        return column(NodeField.interfaceOf(kind), since).forSorting();
    }

    private List<String> traits() {
        return node.get(NodeField.TRAITS).names();
    }

    private Optional<String> conductor() {
        return owners.apply(node);
    }

    private List<Links.Link> links(String part) {
        return addresses.pair("nodes/" + node.uuid() + part);
    }
}
