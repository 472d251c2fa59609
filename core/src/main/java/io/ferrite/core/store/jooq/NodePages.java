package io.ferrite.core.store.jooq;

import static io.ferrite.db.tables.Tables.NODES;

import io.ferrite.core.node.Node;
import io.ferrite.core.node.NodeField;
import io.ferrite.core.node.NodeQuery;
import io.ferrite.core.node.NodeQuery.AnyOf;
import io.ferrite.core.node.NodeQuery.FamilyFilter;
import io.ferrite.core.node.NodeQuery.OwnedBy;
import io.ferrite.core.node.NodeQuery.Page;
import io.ferrite.core.node.RingShare;
import io.ferrite.core.problem.Problem;
import io.ferrite.db.tables.tables.Nodes;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;

/**
 * Pages of nodes by key: one statement, and one more where a page is empty, to tell the end of a list from a start that does
 * not exist.
 */
final class NodePages {

    private final Database database;

    NodePages(Database database) {
        this.database = database;
    }

    List<Node> read(NodeQuery query) {
        List<Node> page = page(query, wanted(query));
        if (page.isEmpty()) {
            query.page().after().ifPresent(this::requireNode);
        }
        return page;
    }

    private static List<NodeField<?>> wanted(NodeQuery query) {
        if (query.fields().isEmpty()) {
            return NodeField.all();
        }
        return query.fields();
    }

    private List<Node> page(NodeQuery query, List<NodeField<?>> wanted) {
        PageKey key = key(query.page());
        Condition start =
                query.page().after().map(marker -> key.after(startAt(marker))).orElse(DSL.noCondition());
        return new NodeRows(wanted)
                .of(database.sql()
                        .select(Columns.columns(wanted))
                        .from(NODES)
                        .where(condition(query).and(start))
                        .orderBy(key.order())
                        .limit(query.page().limit()));
    }

    private static PageKey key(Page page) {
        return new PageKey(NODES.ID, page.sortBy().map(Columns::untyped), page.ascending());
    }

    private PageKey.Start startAt(UUID marker) {
        Nodes start = NODES.as("start");
        return new PageKey.Start() {
            @Override
            public <T> Select<Record1<T>> read(Field<T> field) {
                return database.sql().select(start.field(field)).from(start).where(start.UUID.eq(marker.toString()));
            }
        };
    }

    private void requireNode(UUID marker) {
        if (!database.sql().fetchExists(NODES, NODES.UUID.eq(marker.toString()))) {
            throw Problem.notFound("Node %s, where the page should start, does not exist.", marker);
        }
    }

    private static Condition condition(NodeQuery query) {
        Stream<Condition> filters =
                query.filters().entrySet().stream().map(filter -> equal(filter.getKey(), filter.getValue()));
        Stream<Condition> further = query.further().stream().map(NodePages::restriction);
        return Stream.concat(filters, further).reduce(family(query.family()), Condition::and);
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
            case NodeQuery.Containing text -> Columns.untyped(field).contains(text.part());
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

    private static Condition restriction(NodeQuery.Restriction restriction) {
        return switch (restriction) {
            case AnyOf any ->
                DSL.or(any.fields().stream()
                        .map(field -> equal(field, any.value()))
                        .toList());
            case OwnedBy owner ->
                DSL.or(owner.shares().stream().map(NodePages::share).toList());
        };
    }

    /** The hash is the one that the ring makes of a family's root. */
    private static Condition share(RingShare share) {
        Condition ring = NODES.CONDUCTOR_GROUP.eq(share.group()).and(NODES.DRIVER.in(share.drivers()));
        if (share.isWhole()) {
            return ring;
        }
        Field<String> hash = DSL.md5(DSL.coalesce(NODES.PARENT_NODE, NODES.UUID));
        return ring.and(DSL.or(share.ranges().stream()
                .map(range -> hash.ge(range.from()).and(hash.lt(range.below())))
                .toList()));
    }
}
