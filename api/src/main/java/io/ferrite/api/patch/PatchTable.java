package io.ferrite.api.patch;

import static io.ferrite.api.auth.Rule.NODE_DISABLE_CLEANING;
import static io.ferrite.api.auth.Rule.NODE_UPDATE;
import static io.ferrite.api.auth.Rule.NODE_UPDATE_CHASSIS;
import static io.ferrite.api.auth.Rule.NODE_UPDATE_CONDUCTOR_GROUP;
import static io.ferrite.api.auth.Rule.NODE_UPDATE_DISABLE_POWER_OFF;
import static io.ferrite.api.auth.Rule.NODE_UPDATE_DRIVER_INFO;
import static io.ferrite.api.auth.Rule.NODE_UPDATE_EXTRA;
import static io.ferrite.api.auth.Rule.NODE_UPDATE_INSTANCE_INFO;
import static io.ferrite.api.auth.Rule.NODE_UPDATE_INSTANCE_UUID;
import static io.ferrite.api.auth.Rule.NODE_UPDATE_INTERFACES;
import static io.ferrite.api.auth.Rule.NODE_UPDATE_LESSEE;
import static io.ferrite.api.auth.Rule.NODE_UPDATE_NAME;
import static io.ferrite.api.auth.Rule.NODE_UPDATE_NETWORK_DATA;
import static io.ferrite.api.auth.Rule.NODE_UPDATE_OWNER;
import static io.ferrite.api.auth.Rule.NODE_UPDATE_PARENT;
import static io.ferrite.api.auth.Rule.NODE_UPDATE_PROPERTIES;
import static io.ferrite.api.auth.Rule.NODE_UPDATE_RETIRED;
import static io.ferrite.api.auth.Rule.NODE_UPDATE_SHARD;
import static io.ferrite.api.patch.When.ALWAYS;
import static io.ferrite.api.patch.When.SETTLED;
import static io.ferrite.api.patch.When.SETTLED_OR_MAINTENANCE;

import io.ferrite.api.auth.Rule;
import io.ferrite.api.request.Form;
import io.ferrite.api.request.Key;
import io.ferrite.api.version.Microversion;
import io.ferrite.api.version.Span;
import io.ferrite.api.view.NodeView;
import io.ferrite.core.node.NodeField;
import io.ferrite.core.problem.Problem;
import io.ferrite.drivers.spi.value.InterfaceKind;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The fields of a node that requests can give: in which form, in a creation or a patch, by whom, and when. Since which
 * version is said by the field's row in {@link NodeView}.
 */
public final class PatchTable {

    /** Where a field can be given. */
    enum Use {
        CREATE,
        PATCH,
        BOTH
    }

    /**
     * A row.
     *
     * @param field the field
     * @param shape its form
     * @param limit how many characters its text may have
     * @param use where it can be given
     * @param who the rule that lets a caller change it
     * @param when in which states it can be changed
     */
    record Row(NodeField<?> field, Shape shape, int limit, Use use, Rule who, When when) {}

    private static final int COLUMN = 255;
    private static final int LONG = 16_000;

    // spotless:off   a table: columns kept straight
    private static final Map<String, Row> ROWS = table(
        row(NodeField.UUID,               Shape.UUID,   0,      Use.CREATE, NODE_UPDATE,                   ALWAYS),
        row(NodeField.NAME,               Shape.TEXT,   COLUMN, Use.BOTH,   NODE_UPDATE_NAME,              ALWAYS),
        row(NodeField.DRIVER,             Shape.TEXT,   COLUMN, Use.BOTH,   NODE_UPDATE_INTERFACES,        ALWAYS),
        row(NodeField.DRIVER_INFO,        Shape.OBJECT, 0,      Use.BOTH,   NODE_UPDATE_DRIVER_INFO,       ALWAYS),
        row(NodeField.PROPERTIES,         Shape.OBJECT, 0,      Use.BOTH,   NODE_UPDATE_PROPERTIES,        ALWAYS),
        row(NodeField.EXTRA,              Shape.OBJECT, 0,      Use.BOTH,   NODE_UPDATE_EXTRA,             ALWAYS),
        row(NodeField.INSTANCE_INFO,      Shape.OBJECT, 0,      Use.BOTH,   NODE_UPDATE_INSTANCE_INFO,     ALWAYS),
        row(NodeField.NETWORK_DATA,       Shape.OBJECT, 0,      Use.BOTH,   NODE_UPDATE_NETWORK_DATA,      ALWAYS),
        row(NodeField.INSTANCE_UUID,      Shape.UUID,   0,      Use.BOTH,   NODE_UPDATE_INSTANCE_UUID,     ALWAYS),
        row(NodeField.INSTANCE_NAME,      Shape.TEXT,   COLUMN, Use.BOTH,   NODE_UPDATE_INSTANCE_UUID,     ALWAYS),
        row(NodeField.CHASSIS_UUID,       Shape.UUID,   0,      Use.BOTH,   NODE_UPDATE_CHASSIS,           ALWAYS),
        row(NodeField.PARENT_NODE,        Shape.NODE,   COLUMN, Use.BOTH,   NODE_UPDATE_PARENT,            ALWAYS),
        row(NodeField.MAINTENANCE,        Shape.FLAG,   0,      Use.BOTH,   NODE_UPDATE,                   ALWAYS),
        row(NodeField.RESOURCE_CLASS,     Shape.TEXT,   80,     Use.BOTH,   NODE_UPDATE,                   SETTLED),
        row(NodeField.CONDUCTOR_GROUP,    Shape.TEXT,   COLUMN, Use.BOTH,   NODE_UPDATE_CONDUCTOR_GROUP,   ALWAYS),
        row(NodeField.AUTOMATED_CLEAN,    Shape.FLAG,   0,      Use.BOTH,   NODE_DISABLE_CLEANING,         ALWAYS),
        row(NodeField.OWNER,              Shape.TEXT,   COLUMN, Use.BOTH,   NODE_UPDATE_OWNER,             ALWAYS),
        row(NodeField.LESSEE,             Shape.TEXT,   COLUMN, Use.BOTH,   NODE_UPDATE_LESSEE,            ALWAYS),
        row(NodeField.DESCRIPTION,        Shape.TEXT,   4096,   Use.BOTH,   NODE_UPDATE,                   ALWAYS),
        row(NodeField.CONSOLE_ENABLED,    Shape.FLAG,   0,      Use.CREATE, NODE_UPDATE,                   ALWAYS),
        row(NodeField.BOOT_MODE,          Shape.TEXT,   16,     Use.CREATE, NODE_UPDATE,                   ALWAYS),
        row(NodeField.SECURE_BOOT,        Shape.FLAG,   0,      Use.CREATE, NODE_UPDATE,                   ALWAYS),
        row(NodeField.PROTECTED,          Shape.FLAG,   0,      Use.PATCH,  NODE_UPDATE,                   ALWAYS),
        row(NodeField.PROTECTED_REASON,   Shape.TEXT,   LONG,   Use.PATCH,  NODE_UPDATE,                   ALWAYS),
        row(NodeField.RETIRED,            Shape.FLAG,   0,      Use.BOTH,   NODE_UPDATE_RETIRED,           ALWAYS),
        row(NodeField.RETIRED_REASON,     Shape.TEXT,   LONG,   Use.BOTH,   NODE_UPDATE_RETIRED,           ALWAYS),
        row(NodeField.SHARD,              Shape.TEXT,   COLUMN, Use.BOTH,   NODE_UPDATE_SHARD,             ALWAYS),
        row(NodeField.DISABLE_POWER_OFF,  Shape.FLAG,   0,      Use.BOTH,   NODE_UPDATE_DISABLE_POWER_OFF, ALWAYS));
    // spotless:on

    private PatchTable() {}

    /** The row of a key of a creation. */
    static Row forCreation(String key) {
        return find(key, Use.PATCH, "A node cannot be created with '%s'.");
    }

    /** The row of the field that a patch names, which must be known to {@code version}. */
    static Row forPatch(String field, Microversion version) {
        Row row = find(field, Use.CREATE, "'%s' of a node cannot be patched.");
        NodeView.FIELDS.known(field, version);
        return row;
    }

    /** The keys that a creation may have. */
    public static List<Key> creationKeys() {
        return keys(Use.PATCH);
    }

    /** The fields that a patch may name. */
    public static List<Key> patchKeys() {
        return keys(Use.CREATE);
    }

    private static List<Key> keys(Use other) {
        return ROWS.values().stream()
                .filter(row -> row.use() != other)
                .map(PatchTable::key)
                .toList();
    }

    private static Key key(Row row) {
        String name = row.field().name();
        Microversion since = NodeView.FIELDS.field(name).orElseThrow().since();
        boolean required = row.field().equals(NodeField.DRIVER);
        Form form = row.shape().form().upTo(row.limit());
        return new Key(name, Span.since(since), required ? form : form.orNull(), required);
    }

    /** The rule that lets a caller change {@code field}. */
    public static Rule who(NodeField<?> field) {
        return ROWS.get(field.name()).who();
    }

    /** In which states {@code field} can be changed. */
    public static When when(NodeField<?> field) {
        return ROWS.get(field.name()).when();
    }

    private static Row find(String key, Use other, String refusal) {
        Row row = ROWS.get(key);
        if (row == null || row.use() == other) {
            throw Problem.invalid(refusal, key);
        }
        return row;
    }

    private static Row row(NodeField<?> field, Shape shape, int limit, Use use, Rule who, When when) {
        return new Row(field, shape, limit, use, who, when);
    }

    private static Map<String, Row> table(Row... rows) {
        Map<String, Row> table = new LinkedHashMap<>();
        Stream.concat(Stream.of(rows), Stream.of(InterfaceKind.values()).map(PatchTable::rowOf))
                .forEach(row -> table.put(row.field().name(), row));
        return Collections.unmodifiableMap(table);
    }

    private static Row rowOf(InterfaceKind kind) {
        return row(
                NodeField.interfaceOf(kind),
                Shape.TEXT,
                COLUMN,
                Use.BOTH,
                NODE_UPDATE_INTERFACES,
                SETTLED_OR_MAINTENANCE);
    }
}
