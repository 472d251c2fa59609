package io.ferrite.core.node;

import io.ferrite.core.provision.State;
import io.ferrite.drivers.spi.value.InterfaceKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The fields of a node, one row each: name (that of the column and of the API), Java type, value when never set. A field
 * with the default null may be null. Adding a field is a column in a migration and a row here.
 *
 * @param <T> its Java type
 */
public final class NodeField<T> {

    private static final Map<String, NodeField<?>> BY_NAME = new LinkedHashMap<>();

    // spotless:off   a table: columns kept straight
    public static final NodeField<UUID>     UUID                   = required("uuid", UUID.class);
    public static final NodeField<String>   NAME                   = text("name");
    public static final NodeField<String>   DRIVER                 = required("driver", String.class);
    public static final NodeField<Document> DRIVER_INFO            = document("driver_info");
    public static final NodeField<Document> DRIVER_INTERNAL_INFO   = document("driver_internal_info");
    public static final NodeField<Document> PROPERTIES             = document("properties");
    public static final NodeField<Document> EXTRA                  = document("extra");
    public static final NodeField<Document> INSTANCE_INFO          = document("instance_info");
    public static final NodeField<Document> NETWORK_DATA           = document("network_data");
    public static final NodeField<Document> RAID_CONFIG            = document("raid_config");
    public static final NodeField<Document> TARGET_RAID_CONFIG     = document("target_raid_config");
    public static final NodeField<Document> CLEAN_STEP             = document("clean_step");
    public static final NodeField<Document> DEPLOY_STEP            = document("deploy_step");
    public static final NodeField<Document> SERVICE_STEP           = document("service_step");
    public static final NodeField<UUID>     INSTANCE_UUID          = id("instance_uuid");
    public static final NodeField<String>   INSTANCE_NAME          = text("instance_name");
    public static final NodeField<UUID>     ALLOCATION_UUID        = id("allocation_uuid");
    public static final NodeField<UUID>     CHASSIS_UUID           = id("chassis_uuid");
    public static final NodeField<UUID>     PARENT_NODE            = id("parent_node");
    public static final NodeField<String>   RESOURCE_CLASS         = text("resource_class");
    public static final NodeField<String>   CONDUCTOR_GROUP        = new NodeField<>("conductor_group", String.class, "");
    public static final NodeField<String>   SHARD                  = text("shard");
    public static final NodeField<String>   OWNER                  = text("owner");
    public static final NodeField<String>   LESSEE                 = text("lessee");
    public static final NodeField<String>   DESCRIPTION            = text("description");
    public static final NodeField<State>    PROVISION_STATE        = required("provision_state", State.class);
    public static final NodeField<State>    TARGET_PROVISION_STATE = new NodeField<>("target_provision_state", State.class, null);
    public static final NodeField<Instant>  PROVISION_UPDATED_AT   = time("provision_updated_at");
    public static final NodeField<String>   LAST_ERROR             = text("last_error");
    public static final NodeField<Boolean>  AUTOMATED_CLEAN        = new NodeField<>("automated_clean", Boolean.class, null);
    public static final NodeField<String>   POWER_STATE            = text("power_state");
    public static final NodeField<String>   TARGET_POWER_STATE     = text("target_power_state");
    public static final NodeField<Boolean>  DISABLE_POWER_OFF      = flag("disable_power_off");
    public static final NodeField<String>   BOOT_MODE              = text("boot_mode");
    public static final NodeField<Boolean>  SECURE_BOOT            = new NodeField<>("secure_boot", Boolean.class, null);
    public static final NodeField<String>   HEALTH                 = text("health");
    public static final NodeField<Boolean>  CONSOLE_ENABLED        = flag("console_enabled");
    public static final NodeField<Boolean>  MAINTENANCE            = flag("maintenance");
    public static final NodeField<String>   MAINTENANCE_REASON     = text("maintenance_reason");
    public static final NodeField<String>   FAULT                  = text("fault");
    public static final NodeField<Boolean>  PROTECTED              = flag("protected");
    public static final NodeField<String>   PROTECTED_REASON       = text("protected_reason");
    public static final NodeField<Boolean>  RETIRED                = flag("retired");
    public static final NodeField<String>   RETIRED_REASON         = text("retired_reason");
    public static final NodeField<Instant>  INSPECTION_STARTED_AT  = time("inspection_started_at");
    public static final NodeField<Instant>  INSPECTION_FINISHED_AT = time("inspection_finished_at");
    public static final NodeField<Instant>  CREATED_AT             = required("created_at", Instant.class);
    public static final NodeField<Instant>  UPDATED_AT             = time("updated_at");
    /** The host name of the conductor that holds the node's lease. Written by leases only. */
    public static final NodeField<String>   RESERVATION            = text("reservation");
    /** Raised by each change that a client can see. Written by the store only. */
    public static final NodeField<Long>     ROW_VERSION            = new NodeField<>("row_version", Long.class, 0L);
    // spotless:on

    private static final Map<InterfaceKind, NodeField<String>> INTERFACES = interfaces();
    private static final List<NodeField<?>> ALL = List.copyOf(BY_NAME.values());

    private final String name;
    private final Class<T> type;
    private final T fallback;
    private final boolean required;
    private final int index;

    private NodeField(String name, Class<T> type, T fallback) {
        this(name, type, fallback, false);
    }

    private NodeField(String name, Class<T> type, T fallback, boolean required) {
        this.name = name;
        this.type = type;
        this.fallback = fallback;
        this.required = required;
        this.index = BY_NAME.size();
        if (BY_NAME.put(name, this) != null) {
            throw new IllegalStateException("Two node fields are called " + name + ".");
        }
    }

    /** The field that names the implementation of {@code kind}, for example {@code power_interface}. */
    public static NodeField<String> interfaceOf(InterfaceKind kind) {
        return INTERFACES.get(kind);
    }

    /** All fields, in the order of the table, the thirteen interfaces last. */
    public static List<NodeField<?>> all() {
        return ALL;
    }

    /** The field called {@code name}. */
    public static Optional<NodeField<?>> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    public String name() {
        return name;
    }

    public Class<T> type() {
        return type;
    }

    /** The value when never set; null for fields that may be null, and for the few that must be given. */
    public T fallback() {
        return fallback;
    }

    /** Whether no node is without it. */
    public boolean isRequired() {
        return required;
    }

    int index() {
        return index;
    }

    @Override
    public String toString() {
        return name;
    }

    private static Map<InterfaceKind, NodeField<String>> interfaces() {
        Map<InterfaceKind, NodeField<String>> fields = new EnumMap<>(InterfaceKind.class);
        List<InterfaceKind> kinds = new ArrayList<>(List.of(InterfaceKind.values()));
        kinds.forEach(kind -> fields.put(kind, text(kind.field())));
        return Collections.unmodifiableMap(fields);
    }

    private static NodeField<String> text(String name) {
        return new NodeField<>(name, String.class, null);
    }

    private static NodeField<UUID> id(String name) {
        return new NodeField<>(name, UUID.class, null);
    }

    private static NodeField<Instant> time(String name) {
        return new NodeField<>(name, Instant.class, null);
    }

    private static NodeField<Boolean> flag(String name) {
        return new NodeField<>(name, Boolean.class, false);
    }

    private static NodeField<Document> document(String name) {
        return new NodeField<>(name, Document.class, Document.EMPTY);
    }

    private static <T> NodeField<T> required(String name, Class<T> type) {
        return new NodeField<>(name, type, null, true);
    }
}
