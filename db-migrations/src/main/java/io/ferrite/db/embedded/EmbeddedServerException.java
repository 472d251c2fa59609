package io.ferrite.db.embedded;

import java.io.Serial;

/** The embedded server cannot be had; the message says why and what to do, and may be shown to the operator. */
public final class EmbeddedServerException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    EmbeddedServerException(String message) {
        super(message);
    }

    EmbeddedServerException(String message, Throwable cause) {
        super(message, cause);
    }
}
