package io.ferrite.api.contract;

import io.ferrite.api.request.Form;
import io.ferrite.api.request.Key;
import io.ferrite.api.view.View;
import java.util.List;

/**
 * What an operation says where all is well.
 *
 * @param status the HTTP status
 * @param content the body
 * @param located whether the head says where to look next
 * @param others what it may say instead, each with another status
 */
public record Answer(int status, Content content, boolean located, List<Answer> others) {

    /** The body of an answer. */
    public sealed interface Content {}

    /** No body. */
    public record Nothing() implements Content {}

    /** A resource with the fields that the request chooses. */
    public record Chosen(View<?> view) implements Content {}

    /** A resource with every field. */
    public record Whole(View<?> view) implements Content {}

    /**
     * A page of a list.
     *
     * @param key under which the items stand
     * @param view what they look like
     * @param whole whether they have every field
     */
    public record Page(String key, View<?> view, boolean whole) implements Content {}

    /**
     * A document that is not a row of fields.
     *
     * @param name what generated clients call it
     * @param members what stands in it
     */
    public record Members(String name, List<Key> members) implements Content {
        public Members {
            members = List.copyOf(members);
        }
    }

    /** Something else. */
    public record Held(Form form) implements Content {}

    private static final int OK = 200;

    /** Done, and nothing to say. */
    static final Answer DONE = new Answer(204, new Nothing(), false);

    /** Accepted; the work goes on. */
    static final Answer ACCEPTED = new Answer(202, new Nothing(), false);

    public Answer {
        others = List.copyOf(others);
    }

    Answer(int status, Content content, boolean located) {
        this(status, content, located, List.of());
    }

    static Answer one(View<?> view) {
        return new Answer(OK, new Chosen(view), false);
    }

    static Answer whole(View<?> view) {
        return new Answer(OK, new Whole(view), false);
    }

    static Answer created(View<?> view) {
        return new Answer(201, new Whole(view), true);
    }

    static Answer page(String key, View<?> view) {
        return new Answer(OK, new Page(key, view, false), false);
    }

    static Answer detailed(String key, View<?> view) {
        return new Answer(OK, new Page(key, view, true), false);
    }

    static Answer members(String name, Key... members) {
        return new Answer(OK, new Members(name, List.of(members)), false);
    }

    static Answer held(Form form) {
        return new Answer(OK, new Held(form), false);
    }

    /** The same, and its head says where to look next. */
    Answer locating() {
        return new Answer(status, content, true, others);
    }

    /** The same, or {@code other}, as the case may be. */
    Answer or(Answer other) {
        return new Answer(status, content, located, List.of(other));
    }
}
