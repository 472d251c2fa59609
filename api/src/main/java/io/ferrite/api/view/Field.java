package io.ferrite.api.view;

import io.ferrite.api.version.Microversion;
import io.ferrite.core.node.NodeField;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A row of a {@link View}.
 *
 * @param name its key
 * @param since the first version that shows it
 * @param value what it shows, as {@link JsonValue} writes it
 * @param older what older clients see in place of a value that they do not know
 * @param columns the node fields that have to be read for it; empty for other resources
 * @param sortable whether lists can be sorted by it
 * @param <T> what is shown
 */
public record Field<T>(
        String name,
        Microversion since,
        Function<T, Object> value,
        List<OldName> older,
        List<NodeField<?>> columns,
        boolean sortable) {

    /**
     * A value that came with a version.
     *
     * @param value the value
     * @param since the first version that knows it
     * @param instead what older clients see, null for null
     */
    public record OldName(Object value, Microversion since, Object instead) {}

    public Field {
        older = List.copyOf(older);
        columns = List.copyOf(columns);
    }

    /** A field that needs no columns and that lists cannot be sorted by. */
    public static <T> Field<T> of(String name, Microversion since, Function<T, Object> value) {
        return new Field<>(name, since, value, List.of(), List.of(), false);
    }

    /** The same, and it needs these columns of a node. */
    public Field<T> reading(NodeField<?>... needed) {
        return new Field<>(name, since, value, older, List.of(needed), sortable);
    }

    /** The same, and lists can be sorted by it. */
    public Field<T> forSorting() {
        return new Field<>(name, since, value, older, columns, true);
    }

    /** The same, and before {@code known} clients see {@code instead} in place of {@code shown}. */
    public Field<T> shownAs(Object shown, Microversion known, Object instead) {
        List<OldName> more = Stream.concat(older.stream(), Stream.of(new OldName(shown, known, instead)))
                .toList();
        return new Field<>(name, since, value, more, columns, sortable);
    }

    /** What a client of {@code version} sees. */
    public Object valueAt(Microversion version, T subject) {
        Object now = value.apply(subject);
        for (OldName old : older) {
            if (old.value().equals(now) && !version.reaches(old.since())) {
                return old.instead();
            }
        }
        return now;
    }
}
