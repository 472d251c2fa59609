package io.ferrite.core.store.jooq;

import io.ferrite.core.node.Document;
import io.ferrite.core.node.Node;
import io.ferrite.core.node.NodeField;
import io.ferrite.core.node.Traits;
import io.ferrite.core.provision.State;
import io.ferrite.drivers.spi.value.WireText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.ResultQuery;
import org.jooq.exception.DataAccessException;

/**
 * Makes nodes of rows as the driver gives them, without a record between: a page has thousands of values, and they are most
 * of what it costs.
 *
 * @param fields what was selected, in this order
 */
record NodeRows(List<NodeField<?>> fields) {

    /** Runs {@code query}; each row becomes a node as it is read, so that the answer is in memory once. */
    List<Node> of(ResultQuery<?> query) {
        try (ResultSet rows = query.fetchResultSet()) {
            List<Node> nodes = new ArrayList<>();
            while (rows.next()) {
                nodes.add(node(rows));
            }
            return nodes;
        } catch (SQLException broken) {
            throw new DataAccessException("The rows of nodes cannot be read.", broken);
        }
    }

    /** The row at which {@code rows} stands. */
    Node node(ResultSet rows) throws SQLException {
        List<Object> values = new ArrayList<>(fields.size());
        for (NodeField<?> field : fields) {
            values.add(value(rows, values.size() + 1, field.type()));
        }
        return Node.read(fields, values);
    }

    private static Object value(ResultSet rows, int place, Class<?> type) throws SQLException {
        if (type == Boolean.class) {
            boolean flag = rows.getBoolean(place);
            return rows.wasNull() ? null : flag;
        }
        if (type == Long.class) {
            long number = rows.getLong(place);
            return rows.wasNull() ? null : number;
        }
        if (type == Instant.class) {
            LocalDateTime time = rows.getObject(place, LocalDateTime.class);
            return time == null ? null : Database.instant(time);
        }
        String text = rows.getString(place);
        return text == null ? null : spelled(text, type);
    }

    private static Object spelled(String text, Class<?> type) {
        if (type == UUID.class) {
            return UUID.fromString(text);
        }
        if (type == Document.class) {
            return Document.stored(text);
        }
        if (type == Traits.class) {
            return Traits.stored(text);
        }
        if (type == State.class) {
            return WireText.parse(State.class, text);
        }
        return text;
    }
}
