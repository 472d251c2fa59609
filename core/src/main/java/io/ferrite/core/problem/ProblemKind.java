package io.ferrite.core.problem;

/** Kinds of problem by who should do what, each with the HTTP status that clients know it by. */
public enum ProblemKind {
    /** The request is wrong as it stands. */
    INVALID(400),
    /** Nobody is logged in. */
    UNAUTHENTICATED(401),
    /** The caller may not do that, or the node is protected. */
    FORBIDDEN(403),
    /** There is no such thing, or the caller may not know of it. */
    NOT_FOUND(404),
    /** The method does not exist on this resource, at this version. */
    NOT_ALLOWED(405),
    /** The request needs another API version. */
    VERSION(406),
    /** The node is held, in another state, or the value is taken. */
    CONFLICT(409),
    /** The body is larger than the limit. */
    TOO_LARGE(413),
    /** A machine did not do what a synchronous request asked of it. */
    HARDWARE(500),
    /** Ours. */
    INTERNAL(500),
    /** Nobody has the time now; try again. */
    CAPACITY(503);

    private final int status;

    ProblemKind(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }
}
