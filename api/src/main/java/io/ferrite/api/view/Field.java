package io.ferrite.api.view;

import io.ferrite.api.request.Form;
import io.ferrite.api.version.Microversion;
import io.ferrite.core.node.NodeField;
import io.ferrite.drivers.spi.value.WireText;
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
 * @param form what it holds, as far as the newest clients see
 * @param <T> what is shown
 */
public record Field<T>(
        String name,
        Microversion since,
        Function<T, Object> value,
        List<OldName> older,
        List<NodeField<?>> columns,
        boolean sortable,
        Form form) {

    /**
     * A value that came with a version.
     *
     * @param value the value
     * @param since the first version that knows it
     * @param instead what older clients see, null for null
     */
    public record OldName(WireText value, Microversion since, Object instead) {

        /** What a field of {@code form} holds for clients that do not know the value. */
        Form before(Form form) {
            Form known = form.since(value.text(), since);
            if (instead == null) {
                return known.orNull();
            }
            return known;
        }
    }

    public Field {
        older = List.copyOf(older);
        columns = List.copyOf(columns);
    }

    /** A field that needs no columns and that lists cannot be sorted by. */
    public static <T> Field<T> of(String name, Microversion since, Function<T, Object> value) {
        return new Field<>(name, since, value, List.of(), List.of(), false, Form.UNSAID);
    }

    /** The same, and it needs these columns of a node. */
    public Field<T> reading(NodeField<?>... needed) {
        return new Field<>(name, since, value, older, List.of(needed), sortable, form);
    }

    /** The same, and lists can be sorted by it. */
    public Field<T> forSorting() {
        return new Field<>(name, since, value, older, columns, true, form);
    }

    /** The same, and before {@code known} clients see {@code instead} in place of {@code shown}. */
    public Field<T> shownAs(WireText shown, Microversion known, Object instead) {
        List<OldName> more = Stream.concat(older.stream(), Stream.of(new OldName(shown, known, instead)))
                .toList();
        return new Field<>(name, since, value, more, columns, sortable, form);
    }

    /** The same, and it holds {@code held}. */
    public Field<T> as(Form held) {
        return new Field<>(name, since, value, older, columns, sortable, held);
    }

    /** What it holds in answers to clients of {@code version}. */
    public Form formAt(Microversion version) {
        Form now = form;
        for (OldName old : older) {
            if (!version.reaches(old.since())) {
                now = old.before(now);
            }
        }
        return now;
    }

    /** What a client of {@code version} sees. */
    public Object valueAt(Microversion version, T subject) {
        Object now = value.apply(subject);
        if (older.isEmpty()) {
            return now;
        }
        for (OldName old : older) {
            if (old.value().equals(now) && !version.reaches(old.since())) {
                return old.instead();
            }
        }
        return now;
    }
}
