package io.ferrite.core.problem;

import java.util.Objects;

/**
 * Something that a user or operator can act on. Its message is a sentence that names the thing, what was attempted and the
 * next step; it is shown to clients, so it holds neither secrets nor internals.
 */
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemKind kind;

    public Problem(ProblemKind kind, String message) {
        super(message);
        this.kind = Objects.requireNonNull(kind, "kind");
    }

    public Problem(ProblemKind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = Objects.requireNonNull(kind, "kind");
    }

    /** The request is wrong as it stands: 400. */
    public static Problem invalid(String message, Object... values) {
        return new Problem(ProblemKind.INVALID, message.formatted(values));
    }

    /** There is no such thing: 404. */
    public static Problem notFound(String message, Object... values) {
        return new Problem(ProblemKind.NOT_FOUND, message.formatted(values));
    }

    /** Held, in another state, or taken: 409. */
    public static Problem conflict(String message, Object... values) {
        return new Problem(ProblemKind.CONFLICT, message.formatted(values));
    }

    /** The request needs another API version: 406. */
    public static Problem version(String message, Object... values) {
        return new Problem(ProblemKind.VERSION, message.formatted(values));
    }

    /** Nobody has the time now: 503. */
    public static Problem capacity(String message, Object... values) {
        return new Problem(ProblemKind.CAPACITY, message.formatted(values));
    }

    public ProblemKind kind() {
        return kind;
    }
}
