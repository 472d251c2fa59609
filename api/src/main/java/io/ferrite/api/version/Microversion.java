package io.ferrite.api.version;

import io.ferrite.core.problem.Problem;
import io.ferrite.core.problem.ProblemKind;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The versions of the API, oldest first, each with what it brought. What a version changes stands in the tables that name
 * its constant: views, parameters, endpoints, verbs and {@link Behaviour}.
 */
public enum Microversion {
    // spotless:off   a table: one version per line
    V1_1(1, "the versioned API itself, maintenance_reason, discovery of vendor methods"),
    V1_2(2, "provision state \"available\" is shown by its name"),
    V1_3(3, "nodes: driver_internal_info"),
    V1_4(4, "state manageable, verbs manage and provide"),
    V1_5(5, "nodes: name, which identifies them in paths too"),
    V1_6(6, "inspection: its states, its verb, inspection_started_at and inspection_finished_at"),
    V1_7(7, "nodes: clean_step"),
    V1_8(8, "choosing fields with ?fields="),
    V1_9(9, "node lists: filter provision_state"),
    V1_10(10, "node names: all unreserved characters of a URI"),
    V1_11(11, "new nodes start in enroll"),
    V1_12(12, "RAID: states/raid, raid_config and target_raid_config, driver properties"),
    V1_13(13, "verb abort, for nodes that wait while cleaning"),
    V1_14(14, "links: states of a node, properties of a driver"),
    V1_15(15, "verb clean with clean_steps"),
    V1_16(16, "node lists: filter driver"),
    V1_17(17, "verb adopt"),
    V1_18(18, "ports: internal_info"),
    V1_19(19, "ports: local_link_connection and pxe_enabled"),
    V1_20(20, "nodes: network_interface"),
    V1_21(21, "nodes: resource_class and a filter for it"),
    V1_22(22, "agents: lookup and heartbeat"),
    V1_23(23, "port groups"),
    V1_24(24, "port groups below nodes, ports below port groups, ports: portgroup_uuid"),
    V1_25(25, "nodes: chassis_uuid can be taken away"),
    V1_26(26, "port groups: mode and properties"),
    V1_27(27, "power: soft power off, soft reboot, timeout"),
    V1_28(28, "VIFs of nodes"),
    V1_29(29, "injecting an NMI"),
    V1_30(30, "drivers: type, detail, lists of interfaces"),
    V1_31(31, "nodes: the interfaces by kind"),
    V1_32(32, "volume connectors and targets"),
    V1_33(33, "nodes: storage_interface"),
    V1_34(34, "ports: physical_network"),
    V1_35(35, "config drive at rebuild"),
    V1_36(36, "heartbeat: agent_version"),
    V1_37(37, "traits of nodes"),
    V1_38(38, "rescue: its verbs, nodes: rescue_interface"),
    V1_39(39, "state \"inspect wait\" is shown by its name"),
    V1_40(40, "BIOS settings, nodes: bios_interface"),
    V1_41(41, "verb abort, for nodes that wait while inspecting"),
    V1_42(42, "nodes: fault and a filter for it"),
    V1_43(43, "lists: ?detail="),
    V1_44(44, "nodes: deploy_step"),
    V1_45(45, "changing a driver with ?reset_interfaces="),
    V1_46(46, "nodes: conductor_group and a filter for it"),
    V1_47(47, "nodes: automated_clean"),
    V1_48(48, "nodes: protected and protected_reason"),
    V1_49(49, "nodes: conductor and a filter for it, the list of conductors"),
    V1_50(50, "nodes: owner and a filter for it"),
    V1_51(51, "nodes: description and a filter for it"),
    V1_52(52, "allocations, nodes: allocation_uuid"),
    V1_53(53, "ports: is_smartnic"),
    V1_54(54, "external events"),
    V1_55(55, "deploy templates"),
    V1_56(56, "config drive as an object"),
    V1_57(57, "allocations can be changed"),
    V1_58(58, "allocations for nodes that are in use already"),
    V1_59(59, "config drive: vendor_data"),
    V1_60(60, "allocations: owner"),
    V1_61(61, "nodes: retired and retired_reason"),
    V1_62(62, "agents: a token proves who they are"),
    V1_63(63, "indicators"),
    V1_64(64, "ports: network_type in local_link_connection"),
    V1_65(65, "nodes: lessee and a filter for it"),
    V1_66(66, "nodes: network_data"),
    V1_67(67, "VIFs: attaching to a named port or port group"),
    V1_68(68, "heartbeat: agent_verify_ca"),
    V1_69(69, "verbs active and rebuild: deploy_steps"),
    V1_70(70, "verb clean: disable_ramdisk"),
    V1_71(71, "a marker: roles with a scope"),
    V1_72(72, "heartbeat: agent_status and agent_status_message"),
    V1_73(73, "verbs deploy and undeploy, other words for active and deleted"),
    V1_74(74, "BIOS settings: what the registry says of them"),
    V1_75(75, "nodes: boot_mode and secure_boot"),
    V1_76(76, "changing boot mode and secure boot"),
    V1_77(77, "drivers: ?fields="),
    V1_78(78, "history of nodes"),
    V1_79(79, "allocations prefer the node of the same name"),
    V1_80(80, "a marker: projects create and delete nodes of their own"),
    V1_81(81, "inventory of nodes"),
    V1_82(82, "nodes: shard, filters for it, the list of shards"),
    V1_83(83, "nodes: parent_node, children and include_children"),
    V1_84(84, "inspection goes on with what the agent found"),
    V1_85(85, "verb unhold, hold states"),
    V1_86(86, "firmware of nodes, nodes: firmware_interface"),
    V1_87(87, "verb service, nodes: service_step"),
    V1_88(88, "ports: name"),
    V1_89(89, "virtual media: attaching and detaching"),
    V1_90(90, "ports: OVN VTEP in local_link_connection"),
    V1_91(91, "\".json\" at the end of a path is part of it"),
    V1_92(92, "runbooks"),
    V1_93(93, "virtual media: looking"),
    V1_94(94, "ports: the node by name as node_ident"),
    V1_95(95, "nodes: disable_power_off"),
    V1_96(96, "inspection rules"),
    V1_97(97, "ports: description and a filter for it"),
    V1_98(98, "patches: keys with slash and tilde"),
    V1_99(99, "port and port group lists: filter conductor_groups"),
    V1_100(100, "ports: vendor"),
    V1_101(101, "ports: category"),
    V1_102(102, "port groups: physical_network"),
    V1_103(103, "port groups: category"),
    V1_104(104, "nodes: instance_name and a filter for it"),
    V1_105(105, "ports: OVN VTEP is gone again"),
    V1_106(106, "port group lists: filter shard"),
    V1_107(107, "answers carry X-OpenStack-Request-Id"),
    V1_108(108, "verb service: disable_ramdisk"),
    V1_109(109, "nodes: health"),
    V1_110(110, "verb abort, for nodes that wait while deploying"),
    V1_111(111, "ports: available_for_dynamic_portgroup, port groups: dynamic_portgroup"),
    V1_112(112, "runbooks: traits and description, freer names"),
    V1_113(113, "history: project"),
    V1_114(114, "firmware: vendor, model and serial_number"),
    V1_115(115, "history: state, target_provision_state and duration_seconds");
    // spotless:on

    private static final Map<Integer, Microversion> BY_MINOR =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(each -> each.minor, each -> each));

    private final int minor;
    private final String summary;

    Microversion(int minor, String summary) {
        this.minor = minor;
        this.summary = summary;
    }

    /** What a client gets that asks for no version. */
    public static Microversion oldest() {
        return values()[0];
    }

    /** The newest version that is served. */
    public static Microversion latest() {
        return values()[values().length - 1];
    }

    /** The version 1.{@code minor}, or empty where it is not served. */
    public static Optional<Microversion> of(int minor) {
        return Optional.ofNullable(BY_MINOR.get(minor));
    }

    /** How it stands in headers and documents, for example {@code 1.83}. */
    public String text() {
        return "1." + minor;
    }

    /** What it brought, in a few words. */
    public String summary() {
        return summary;
    }

    /** Whether a client of this version knows what came with {@code since}. */
    public boolean reaches(Microversion since) {
        return minor >= since.minor;
    }

    /**
     * Refuses what came with a later version than this one.
     *
     * @param what names the thing at the start of a sentence
     * @throws Problem of kind VERSION
     */
    public void require(Microversion since, String what) {
        require(since, ProblemKind.VERSION, what);
    }

    /** Like {@link #require(Microversion, String)}, with a problem of kind {@code below}. */
    public void require(Microversion since, ProblemKind below, String what) {
        if (!reaches(since)) {
            throw new Problem(
                    below,
                    "%s needs API version %s or newer; the request asked for %s."
                            .formatted(what, since.text(), text()));
        }
    }
}
