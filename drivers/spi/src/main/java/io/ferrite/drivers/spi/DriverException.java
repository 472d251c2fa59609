package io.ferrite.drivers.spi;

/** The way in which a capability says that a call did not succeed. */
public final class DriverException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ErrorKind kind;

    public DriverException(ErrorKind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public DriverException(ErrorKind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    /** The request is refused as it is. */
    public static DriverException rejected(String message) {
        return new DriverException(ErrorKind.REJECTED, message);
    }

    /** The request is refused as it is. */
    public static DriverException rejected(String message, Throwable cause) {
        return new DriverException(ErrorKind.REJECTED, message, cause);
    }

    /** The machine cannot do that. */
    public static DriverException unsupported(String message) {
        return new DriverException(ErrorKind.UNSUPPORTED, message);
    }

    public ErrorKind kind() {
        return kind;
    }

    /** The same as a value. */
    public DriverError error() {
        return new DriverError(kind, getMessage());
    }
}
