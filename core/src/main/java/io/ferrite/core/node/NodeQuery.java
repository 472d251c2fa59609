package io.ferrite.core.node;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A question for a page of nodes: equality filters, family, order, and where the page starts. Pages go by key, never by
 * offset.
 *
 * @param fields what to read of each node; empty means everything
 * @param filters the value that a field must have, or what a {@link Condition} says of it; null asks for nodes in which it
 *     is unset
 * @param family which members of families are wanted
 * @param further what is asked of more than one field
 * @param page order, start and length
 */
public record NodeQuery(
        List<NodeField<?>> fields,
        Map<NodeField<?>, Object> filters,
        FamilyFilter family,
        List<Restriction> further,
        Page page) {

    /** Which members of families a list shows. */
    public sealed interface FamilyFilter {
        /** Nodes without a parent: what clients see that do not know of families. */
        record RootsOnly() implements FamilyFilter {}

        /** All nodes. */
        record Everyone() implements FamilyFilter {}

        /** The children of one node. */
        record ChildrenOf(UUID parent) implements FamilyFilter {}
    }

    /** What a filter can ask of a field beside a value. */
    public sealed interface Condition permits Presence, OneOf, Both, Containing {}

    /** Whether a field has a value. */
    public enum Presence implements Condition {
        SET,
        UNSET
    }

    /** One of these values. */
    public record OneOf(List<?> values) implements Condition {
        public OneOf {
            values = List.copyOf(values);
        }
    }

    /** A text in which {@code part} stands somewhere, as the database compares texts of this field. */
    public record Containing(String part) implements Condition {}

    /** Two filters of one field, each a value or a {@link Condition}. */
    public record Both(Object one, Object other) implements Condition {}

    /** What is asked of more than one field. */
    public sealed interface Restriction permits AnyOf, OwnedBy {}

    /** One of {@code fields} has {@code value}. */
    public record AnyOf(List<NodeField<?>> fields, Object value) implements Restriction {
        public AnyOf {
            fields = List.copyOf(fields);
        }
    }

    /** The node lies in one of these shares of the rings: one conductor owns it. */
    public record OwnedBy(List<RingShare> shares) implements Restriction {
        public OwnedBy {
            shares = List.copyOf(shares);
        }
    }

    /**
     * Order, start and length of a page.
     *
     * @param sortBy a field, or empty for the order of creation
     * @param ascending the direction
     * @param after the last node of the page before, or empty for the first page
     * @param limit how many nodes at most
     */
    public record Page(Optional<NodeField<?>> sortBy, boolean ascending, Optional<UUID> after, int limit) {
        public Page {
            if (limit < 1) {
                throw new IllegalArgumentException("A page holds at least one node, not " + limit + ".");
            }
        }

        /** The first {@code limit} nodes in the order of creation. */
        public static Page first(int limit) {
            return new Page(Optional.empty(), true, Optional.empty(), limit);
        }
    }

    /** A question that asks nothing of more than one field. */
    public NodeQuery(List<NodeField<?>> fields, Map<NodeField<?>, Object> filters, FamilyFilter family, Page page) {
        this(fields, filters, family, List.of(), page);
    }

    public NodeQuery {
        fields = List.copyOf(fields);
        further = List.copyOf(further);
        filters = Collections.unmodifiableMap(new LinkedHashMap<>(filters));
        Objects.requireNonNull(family, "family");
        Objects.requireNonNull(page, "page");
    }
}
