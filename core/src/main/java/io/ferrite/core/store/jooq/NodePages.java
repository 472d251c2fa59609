package io.ferrite.core.store.jooq;

import static io.ferrite.db.tables.Tables.NODES;

import io.ferrite.core.node.Node;
import io.ferrite.core.node.NodeField;
import io.ferrite.core.node.NodeQuery;
import io.ferrite.core.node.NodeQuery.FamilyFilter;
import io.ferrite.core.node.NodeQuery.Page;
import io.ferrite.core.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.SortField;
import org.jooq.impl.DSL;

/** Pages of nodes by key: one statement, and one more to find the node that the page starts after. */
final class NodePages {

    private final Database database;

    NodePages(Database database) {
        this.database = database;
    }

    List<Node> read(NodeQuery query) {
        List<NodeField<?>> fields = query.fields();
        if (fields.isEmpty()) {
            fields = NodeField.all();
        }
        List<NodeField<?>> wanted = fields;
        Condition condition = family(query.family());
        for (var filter : query.filters().entrySet()) {
            condition = condition.and(equal(filter.getKey(), filter.getValue()));
        }
        if (query.page().after().isPresent()) {
            condition = condition.and(after(query.page(), query.page().after().get()));
        }
        return database.sql()
                .select(Columns.columns(wanted))
                .from(NODES)
                .where(condition)
                .orderBy(order(query.page()))
                .limit(query.page().limit())
                .fetch(row -> Columns.node(row, wanted));
    }

    private static Condition family(FamilyFilter family) {
        return switch (family) {
            case FamilyFilter.RootsOnly() -> NODES.PARENT_NODE.isNull();
            case FamilyFilter.Everyone() -> DSL.noCondition();
            case FamilyFilter.ChildrenOf(UUID parent) -> NODES.PARENT_NODE.eq(parent.toString());
        };
    }

    private static Condition equal(NodeField<?> field, Object value) {
        return switch (value) {
            case null -> Columns.column(field).isNull();
            case NodeQuery.Presence presence -> present(Columns.column(field), presence);
            case NodeQuery.OneOf any ->
                Columns.untyped(field)
                        .in(any.values().stream().map(Columns::toColumn).toList());
            case NodeQuery.Both both -> equal(field, both.one()).and(equal(field, both.other()));
            default -> Columns.untyped(field).eq(Columns.toColumn(value));
        };
    }

    private static Condition present(Field<?> column, NodeQuery.Presence presence) {
        return switch (presence) {
            case SET -> column.isNotNull();
            case UNSET -> column.isNull();
        };
    }

    private static List<SortField<?>> order(Page page) {
        List<SortField<?>> order = new ArrayList<>();
        page.sortBy().ifPresent(field -> order.add(directed(Columns.column(field), page.ascending())));
        order.add(directed(NODES.ID, page.ascending()));
        return order;
    }

    private static SortField<?> directed(Field<?> column, boolean ascending) {
        if (ascending) {
            return column.asc();
        }
        return column.desc();
    }

    private Condition after(Page page, UUID marker) {
        Field<Object> column = page.sortBy().map(Columns::untyped).orElse(DSL.inline((Object) null));
        Record2<Long, Object> start = database.sql()
                .select(NODES.ID, column)
                .from(NODES)
                .where(NODES.UUID.eq(marker.toString()))
                .fetchOne();
        if (start == null) {
            throw Problem.notFound("Node %s, where the page should start, does not exist.", marker);
        }
        Condition later = beyond(NODES.ID, start.value1(), page.ascending());
        if (page.sortBy().isEmpty()) {
            return later;
        }
        return afterValue(column, start.value2(), page.ascending(), later);
    }

    /** The database sorts unset values before all others. */
    private static Condition afterValue(Field<Object> column, Object value, boolean ascending, Condition later) {
        if (value == null && ascending) {
            return column.isNotNull().or(column.isNull().and(later));
        }
        if (value == null) {
            return column.isNull().and(later);
        }
        Condition beyond = beyond(column, value, ascending).or(column.eq(value).and(later));
        if (ascending) {
            return beyond;
        }
        return beyond.or(column.isNull());
    }

    private static <T> Condition beyond(Field<T> column, T value, boolean ascending) {
        if (ascending) {
            return column.gt(value);
        }
        return column.lt(value);
    }
}
