package io.ferrite.core.store.jooq;

import static io.ferrite.db.tables.Tables.NODES;

import io.ferrite.core.node.Document;
import io.ferrite.core.node.NodeChange;
import io.ferrite.core.node.NodeField;
import io.ferrite.core.node.Traits;
import io.ferrite.core.provision.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** How the fields of a node become columns and back: by name, and by type. */
final class Columns {

    /** Looked up once: the table finds its columns by going through all of their names. */
    private static final Map<NodeField<?>, Field<?>> BY_FIELD = byField();

    private Columns() {}

    static Field<?> column(NodeField<?> field) {
        return BY_FIELD.get(field);
    }

    private static Map<NodeField<?>, Field<?>> byField() {
        Map<NodeField<?>, Field<?>> columns = new HashMap<>();
        NodeField.all().forEach(field -> columns.put(field, named(field.name())));
        return columns;
    }

    private static Field<?> named(String name) {
        Field<?> column = NODES.field(name);
        if (column == null) {
            throw new IllegalStateException("The table nodes has no column " + name + ".");
        }
        return column;
    }

    /** {@code column} with its values typed as the database has them. */
    @SuppressWarnings("unchecked") // the value is made by toColumn for this very column
    static Field<Object> untyped(NodeField<?> field) {
        return (Field<Object>) column(field);
    }

    static List<Field<?>> columns(Collection<NodeField<?>> fields) {
        List<Field<?>> columns = new ArrayList<>(fields.size());
        fields.forEach(field -> columns.add(read(field)));
        return columns;
    }

    /** A reservation that has run out is none: its conductor is gone, and whoever comes next may have the node. */
    private static Field<?> read(NodeField<?> field) {
        if (!field.equals(NodeField.RESERVATION)) {
            return column(field);
        }
        return DSL.when(NODES.LEASE_EXPIRES_AT.gt(Database.serverTime()), NODES.RESERVATION)
                .as(NODES.RESERVATION);
    }

    static Map<Field<?>, Object> values(NodeChange change) {
        Map<Field<?>, Object> values = new LinkedHashMap<>();
        change.values().forEach((field, value) -> values.put(column(field), toColumn(value)));
        return values;
    }

    static Object toColumn(Object value) {
        return switch (value) {
            case UUID uuid -> uuid.toString();
            case Instant instant -> Database.utc(instant);
            case Document document -> document.text();
            case State state -> state.text();
            case Traits traits -> traits.text();
            case null, default -> value;
        };
    }
}
