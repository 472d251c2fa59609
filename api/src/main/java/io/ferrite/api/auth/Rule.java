package io.ferrite.api.auth;

import static io.ferrite.api.auth.Role.ADMIN;
import static io.ferrite.api.auth.Role.MEMBER;
import static io.ferrite.api.auth.Role.READER;

/** What can be allowed or not, by the names that policy files use, with the least role that may do it. */
public enum Rule {
    // spotless:off   a table: columns kept straight
    NODE_LIST                    ("node:list",                     READER),
    NODE_GET                     ("node:get",                      READER),
    NODE_GET_STATES              ("node:get_states",               READER),
    NODE_HISTORY                 ("node:history:get",              READER),
    NODE_INVENTORY               ("node:inventory:get",            READER),
    NODE_CREATE                  ("node:create",                   ADMIN),
    NODE_DELETE                  ("node:delete",                   ADMIN),
    NODE_UPDATE                  ("node:update",                   MEMBER),
    NODE_UPDATE_EXTRA            ("node:update_extra",             MEMBER),
    NODE_UPDATE_INSTANCE_INFO    ("node:update_instance_info",     MEMBER),
    NODE_UPDATE_DRIVER_INFO      ("node:update:driver_info",       MEMBER),
    NODE_UPDATE_PROPERTIES       ("node:update:properties",        MEMBER),
    NODE_UPDATE_INSTANCE_UUID    ("node:update:instance_uuid",     MEMBER),
    NODE_UPDATE_LESSEE           ("node:update:lessee",            MEMBER),
    NODE_UPDATE_NETWORK_DATA     ("node:update:network_data",      MEMBER),
    NODE_UPDATE_NAME             ("node:update:name",              MEMBER),
    NODE_UPDATE_RETIRED          ("node:update:retired",           MEMBER),
    NODE_UPDATE_INTERFACES       ("node:update:driver_interfaces", MEMBER),
    NODE_UPDATE_OWNER            ("node:update:owner",             MEMBER),
    NODE_UPDATE_CONDUCTOR_GROUP  ("node:update:conductor_group",   MEMBER),
    NODE_UPDATE_PARENT           ("node:update:parent_node",       MEMBER),
    NODE_UPDATE_CHASSIS          ("node:update:chassis_uuid",      ADMIN),
    NODE_UPDATE_SHARD            ("node:update:shard",             ADMIN),
    NODE_UPDATE_DISABLE_POWER_OFF("node:update:disable_power_off", ADMIN),
    NODE_DISABLE_CLEANING        ("node:disable_cleaning",         ADMIN),
    NODE_SET_MAINTENANCE         ("node:set_maintenance",          MEMBER),
    NODE_CLEAR_MAINTENANCE       ("node:clear_maintenance",        MEMBER),
    NODE_SET_POWER               ("node:set_power_state",          MEMBER),
    NODE_SET_PROVISION           ("node:set_provision_state",      MEMBER),
    NODE_SET_BOOT_MODE           ("node:set_boot_mode",            MEMBER),
    NODE_SET_SECURE_BOOT         ("node:set_secure_boot",          MEMBER),
    NODE_GET_BOOT_DEVICE         ("node:get_boot_device",          MEMBER),
    NODE_SET_BOOT_DEVICE         ("node:set_boot_device",          MEMBER),
    NODE_INJECT_NMI              ("node:inject_nmi",               MEMBER),
    NODE_GET_INDICATOR           ("node:get_indicator_state",      READER),
    NODE_SET_INDICATOR           ("node:set_indicator_state",      MEMBER),
    NODE_GET_CONSOLE             ("node:get_console",              MEMBER),
    NODE_SET_CONSOLE             ("node:set_console_state",        MEMBER),
    NODE_SET_RAID                ("node:set_raid_state",           MEMBER),
    NODE_GET_MEDIA               ("node:vmedia:get",               READER),
    NODE_ATTACH_MEDIA            ("node:vmedia:attach",            MEMBER),
    NODE_DETACH_MEDIA            ("node:vmedia:detach",            MEMBER),
    NODE_VENDOR                  ("node:vendor_passthru",          ADMIN),
    NODE_BIOS                    ("node:bios:get",                 READER),
    NODE_FIRMWARE                ("node:firmware:get",             READER),
    NODE_VALIDATE                ("node:validate",                 MEMBER),
    NODE_TRAITS_LIST             ("node:traits:list",              READER),
    NODE_TRAITS_SET              ("node:traits:set",               ADMIN),
    NODE_TRAITS_DELETE           ("node:traits:delete",            ADMIN),
    NODE_VIF_LIST                ("node:vif:list",                 READER),
    NODE_VIF_ATTACH              ("node:vif:attach",               MEMBER),
    NODE_VIF_DETACH              ("node:vif:detach",               MEMBER),
    SHARD_GET                    ("shards:get",                    READER),
    DRIVER_GET                   ("driver:get",                    READER),
    DRIVER_PROPERTIES            ("driver:get_properties",         READER),
    DRIVER_VENDOR                ("driver:vendor_passthru",        ADMIN),
    DRIVER_RAID                  ("driver:get_raid_logical_disk_properties", READER),
    CONDUCTOR_GET                ("conductor:get",                 READER),
    CONTRACT_GET                 ("contract:get",                  READER),
    STEP_EXECUTE                 ("step:execute",                  MEMBER);
    // spotless:on

    private static final String SERVICE = "baremetal:";

    private final String word;
    private final Role least;

    Rule(String word, Role least) {
        this.word = word;
        this.least = least;
    }

    /** How policy files and messages name it. */
    public String text() {
        return SERVICE + word;
    }

    /** The least role that may do it. */
    public Role least() {
        return least;
    }
}
