package io.ferrite.app.cli;

/** The API refused a request or could not be reached; the message is for people. */
public final class RestFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What stands in place of a status where nobody answered. */
    public static final int NO_ANSWER = 0;

    private final int status;

    RestFailure(int status, String message) {
        super(message);
        this.status = status;
    }

    RestFailure(String message, Throwable cause) {
        super(message, cause);
        this.status = NO_ANSWER;
    }

    /** The HTTP status, or {@link #NO_ANSWER}. */
    public int status() {
        return status;
    }
}
