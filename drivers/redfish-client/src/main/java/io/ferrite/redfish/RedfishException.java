package io.ferrite.redfish;

/** Says why a conversation with a BMC failed. Messages name address, request and answer, and hold no credentials. */
public final class RedfishException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Failures by what the caller should do about them. */
    public enum Kind {
        /** No answer: try again later. */
        UNREACHABLE,
        /** The credentials are wrong or must be changed: do not try again with them. */
        UNAUTHORIZED,
        /** The BMC is busy: try again later. */
        BUSY,
        /** The BMC cannot do that. */
        UNSUPPORTED,
        /** The BMC or this client refuses the request as it is. */
        REJECTED,
        /** The answer makes no sense, or the BMC failed inside. */
        BROKEN
    }

    private final Kind kind;
    private final int status;

    RedfishException(Kind kind, String message) {
        this(kind, 0, message, null);
    }

    RedfishException(Kind kind, String message, Throwable cause) {
        this(kind, 0, message, cause);
    }

    RedfishException(Kind kind, int status, String message) {
        this(kind, status, message, null);
    }

    private RedfishException(Kind kind, int status, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.status = status;
    }

    public Kind kind() {
        return kind;
    }

    /** The HTTP status of the answer, 0 where there was none. */
    public int status() {
        return status;
    }
}
