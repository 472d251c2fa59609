package io.ferrite.core.node;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The traits of a node: names of what it is or can do, each once, in the order of their letters. Immutable. */
public final class Traits {

    /** No traits. */
    public static final Traits NONE = new Traits(List.of());

    private final List<String> names;

    private Traits(List<String> names) {
        this.names = names;
    }

    /** These traits. */
    public static Traits of(Collection<String> names) {
        if (names.isEmpty()) {
            return NONE;
        }
        return new Traits(List.copyOf(new TreeSet<>(names)));
    }

    /** The traits that a stored JSON array names. */
    public static Traits stored(String text) {
        List<?> names = (List<?>) Document.read(text);
        return of(names.stream().map(String.class::cast).toList());
    }

    /** These and {@code name}. */
    public Traits with(String name) {
        SortedSet<String> more = new TreeSet<>(names);
        more.add(name);
        return of(more);
    }

    /** These without {@code name}. */
    public Traits without(String name) {
        return of(names.stream().filter(each -> !each.equals(name)).toList());
    }

    public boolean contains(String name) {
        return names.contains(name);
    }

    /** Their names in order. */
    public List<String> names() {
        return names;
    }

    /** As a JSON array. */
    public String text() {
        return Document.write(names);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Traits traits && names.equals(traits.names);
    }

    @Override
    public int hashCode() {
        return names.hashCode();
    }

    @Override
    public String toString() {
        return names.toString();
    }
}
