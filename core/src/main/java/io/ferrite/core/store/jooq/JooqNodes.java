package io.ferrite.core.store.jooq;

import static io.ferrite.db.tables.Tables.NODES;

import io.ferrite.core.node.Node;
import io.ferrite.core.node.NodeChange;
import io.ferrite.core.node.NodeField;
import io.ferrite.core.node.NodeQuery;
import io.ferrite.core.provision.State;
import io.ferrite.core.store.Lease;
import io.ferrite.core.store.LeaseLost;
import io.ferrite.core.store.NodeStore;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jooq.Condition;
import org.jooq.ResultQuery;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

/** Nodes in the table {@code nodes}. */
final class JooqNodes implements NodeStore {

    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private static final Set<NodeField<?>> KEPT_BY_THE_STORE = Set.of(NodeField.RESERVATION, NodeField.ROW_VERSION);
    private static final Set<NodeField<?>> STATES = Set.of(NodeField.PROVISION_STATE, NodeField.TARGET_PROVISION_STATE);

    private static final NodeRows WHOLE = new NodeRows(NodeField.all());

    private final Database database;
    private final String byUuid;
    private final String byName;

    JooqNodes(Database database) {
        this.database = database;
        this.byUuid = whole(NODES.UUID.eq("")).getSQL();
        this.byName = whole(NODES.NAME.eq("")).getSQL();
    }

    @Override
    public Optional<Node> find(UUID uuid) {
        return one(byUuid, uuid.toString());
    }

    @Override
    public Optional<Node> find(String ident) {
        if (UUID_TEXT.matcher(ident).matches()) {
            return find(UUID.fromString(ident));
        }
        return one(byName, ident);
    }

    private ResultQuery<?> whole(Condition condition) {
        return database.sql()
                .select(Columns.columns(NodeField.all()))
                .from(NODES)
                .where(condition);
    }

    /** Nearly every request reads a node, so that the text of the statement is written once and not each time. */
    private Optional<Node> one(String sql, String key) {
        return database.sql().connectionResult(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setString(1, key);
                try (ResultSet rows = statement.executeQuery()) {
                    return rows.next() ? Optional.of(WHOLE.node(rows)) : Optional.empty();
                }
            }
        });
    }

    @Override
    public List<Node> list(NodeQuery query) {
        return new NodePages(database).read(query);
    }

    @Override
    public List<Node> children(UUID parent) {
        return WHOLE.of(database.sql()
                .select(Columns.columns(NodeField.all()))
                .from(NODES)
                .where(NODES.PARENT_NODE.eq(parent.toString()))
                .orderBy(NODES.UUID));
    }

    @Override
    public Map<String, Integer> shards() {
        Map<String, Integer> shards = new LinkedHashMap<>();
        database.sql()
                .select(NODES.SHARD, DSL.count())
                .from(NODES)
                .groupBy(NODES.SHARD)
                .orderBy(NODES.SHARD)
                .forEach(row -> shards.put(row.value1(), row.value2()));
        return shards;
    }

    @Override
    public void lock(Collection<UUID> uuids) {
        database.sql()
                .select(NODES.UUID)
                .from(NODES)
                .where(NODES.UUID.in(uuids.stream().map(UUID::toString).toList()))
                .orderBy(NODES.UUID)
                .forUpdate()
                .fetch();
    }

    @Override
    public int count(NodeField<?> field, Collection<?> values) {
        return database.sql().fetchCount(NODES, oneOf(field, values));
    }

    private static Condition oneOf(NodeField<?> field, Collection<?> values) {
        return Columns.untyped(field).in(values.stream().map(Columns::toColumn).toList());
    }

    @Override
    public Node insert(NodeChange change) {
        NodeChange whole = NodeChange.NONE
                .set(NodeField.UUID, UUID.randomUUID())
                .set(NodeField.CREATED_AT, Database.instant(database.now()))
                .and(change);
        Node node = Node.withDefaults(whole);
        NodeChange everything = NodeChange.NONE;
        for (NodeField<?> field : NodeField.all()) {
            everything = everything.setUnchecked(field, node.get(field));
        }
        try {
            database.sql().insertInto(NODES).set(Columns.values(everything)).execute();
        } catch (DataAccessException refused) {
            throw NodeConstraints.explain(refused, node);
        }
        return node;
    }

    @Override
    public Optional<Node> update(Node seen, NodeChange change) {
        refuse(KEPT_BY_THE_STORE, change);
        NodeChange stamped = stamp(change);
        try {
            int rows = database.sql()
                    .update(NODES)
                    .set(Columns.values(stamped))
                    .set(NODES.ROW_VERSION, NODES.ROW_VERSION.plus(1))
                    .where(asSeen(seen))
                    .execute();
            if (rows == 0) {
                return Optional.empty();
            }
        } catch (DataAccessException refused) {
            throw NodeConstraints.explain(refused, seen.with(change));
        }
        return Optional.of(seen.with(stamped.set(NodeField.ROW_VERSION, seen.get(NodeField.ROW_VERSION) + 1)));
    }

    @Override
    public boolean delete(Node seen) {
        try {
            return database.sql().deleteFrom(NODES).where(asSeen(seen)).execute() > 0;
        } catch (DataAccessException refused) {
            throw NodeConstraints.explain(refused, seen);
        }
    }

    @Override
    public void write(Lease lease, NodeChange change) {
        refuse(STATES, change);
        writeHeld(lease, change);
    }

    private void writeHeld(Lease lease, NodeChange change) {
        refuse(KEPT_BY_THE_STORE, change);
        if (change.isEmpty()) {
            return;
        }
        int rows = database.sql()
                .update(NODES)
                .set(Columns.values(stamp(change)))
                .set(NODES.ROW_VERSION, NODES.ROW_VERSION.plus(1))
                .where(JooqLeases.heldBy(lease))
                .execute();
        if (rows == 0) {
            throw new LeaseLost(lease);
        }
    }

    @Override
    public void writeState(Lease lease, State state, Optional<State> target, NodeChange change) {
        writeHeld(
                lease,
                change.set(NodeField.PROVISION_STATE, state)
                        .set(NodeField.TARGET_PROVISION_STATE, target.orElse(null))
                        .set(NodeField.PROVISION_UPDATED_AT, Database.instant(database.now())));
    }

    private static void refuse(Set<NodeField<?>> reserved, NodeChange change) {
        for (NodeField<?> field : change.values().keySet()) {
            if (reserved.contains(field)) {
                throw new IllegalArgumentException("Field " + field + " is not written this way.");
            }
        }
    }

    private NodeChange stamp(NodeChange change) {
        return change.set(NodeField.UPDATED_AT, Database.instant(database.now()));
    }

    private static Condition asSeen(Node seen) {
        return NODES.UUID
                .eq(seen.uuid().toString())
                .and(NODES.ROW_VERSION.eq(seen.get(NodeField.ROW_VERSION)))
                .and(JooqLeases.free());
    }
}
