package io.ferrite.api.view;

import com.fasterxml.jackson.core.JsonGenerator;
import io.ferrite.api.version.Microversion;
import io.ferrite.core.problem.Problem;
import java.io.IOException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a resource looks: a table of fields in the order in which they are written. Which of them an answer has follows from
 * the version of the request and from what it asked for.
 *
 * @param <T> what is shown
 */
public final class View<T> {

    private static final String LINKS = "links";

    private final String what;
    private final Map<String, Field<T>> fields;
    /** What {@link #all} tells, by version: every request asks. */
    private final Map<Microversion, List<Field<T>>> known = new EnumMap<>(Microversion.class);

    private View(String what, Map<String, Field<T>> fields) {
        this.what = what;
        this.fields = fields;
        for (Microversion version : Microversion.values()) {
            known.put(version, reachedBy(version));
        }
    }

    private List<Field<T>> reachedBy(Microversion version) {
        return fields.values().stream()
                .filter(field -> version.reaches(field.since()))
                .toList();
    }

    /**
     * A view with these rows.
     *
     * @param what names the resource in messages, for example {@code node}
     */
    public static <T> View<T> of(String what, List<Field<T>> rows) {
        Map<String, Field<T>> fields = new LinkedHashMap<>();
        for (Field<T> row : rows) {
            if (fields.put(row.name(), row) != null) {
                throw new IllegalArgumentException("A " + what + " has two fields " + row.name() + ".");
            }
        }
        return new View<>(what, Collections.unmodifiableMap(fields));
    }

    /** The field called {@code name}, at any version. */
    public Optional<Field<T>> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    /** Names the resource in messages. */
    public String what() {
        return what;
    }

    /** All fields, at any version. */
    public List<Field<T>> fields() {
        return List.copyOf(fields.values());
    }

    /** All fields that a client of {@code version} knows. */
    public List<Field<T>> all(Microversion version) {
        return known.get(version);
    }

    /** Those of {@code names} that a client of {@code version} knows, and the links. */
    public List<Field<T>> some(List<String> names, Microversion version) {
        return all(version).stream()
                .filter(field -> names.contains(field.name()) || field.name().equals(LINKS))
                .toList();
    }

    /**
     * The fields that a request names, and the links.
     *
     * @throws Problem of kind INVALID for an unknown name, VERSION for one that is newer than the request
     */
    public List<Field<T>> chosen(List<String> names, Microversion version) {
        Set<String> wanted = new LinkedHashSet<>(names);
        wanted.forEach(name -> known(name, version));
        return some(List.copyOf(wanted), version);
    }

    /**
     * The field that a request names.
     *
     * @throws Problem of kind INVALID for an unknown name, VERSION for one that is newer than the request
     */
    public Field<T> known(String name, Microversion version) {
        Field<T> field = field(name).orElseThrow(() -> Problem.invalid("A %s has no field '%s'.", what, name));
        version.require(field.since(), "Field '" + name + "' of a " + what);
        return field;
    }

    /** Writes {@code subject} as an object with {@code shown}. */
    public static <T> void write(JsonGenerator json, T subject, List<Field<T>> shown, Microversion version)
            throws IOException {
        json.writeStartObject();
        for (Field<T> field : shown) {
            json.writeFieldName(field.name());
            JsonValue.write(json, field.valueAt(version, subject));
        }
        json.writeEndObject();
    }
}
