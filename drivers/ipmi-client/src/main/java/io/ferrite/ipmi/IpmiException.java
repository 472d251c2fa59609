package io.ferrite.ipmi;

import java.util.OptionalInt;

/** The way in which this client says that a call did not succeed; the kind tells what the caller can do. */
public final class IpmiException extends RuntimeException {

    /** What the caller can do. */
    public enum Kind {
        /** The BMC stayed silent until the limit, or there is no way to it: try later. */
        UNREACHABLE,
        /** User, password, BMC key or role are not accepted: ask a person, do not try again (BMCs lock accounts). */
        UNAUTHORIZED,
        /** The BMC refuses the command with the completion code of this exception. */
        REJECTED,
        /** The BMC does not know the command or none of the wanted cipher suites. */
        UNSUPPORTED,
        /** The BMC works on something else, or all its session slots are taken: try later. */
        BUSY,
        /** The BMC does not follow the protocol, or somebody forges its answers. */
        BROKEN
    }

    private static final long serialVersionUID = 1L;
    private static final int NO_CODE = -1;

    private final Kind kind;
    private final int completionCode;

    private IpmiException(Kind kind, int completionCode, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.completionCode = completionCode;
    }

    public IpmiException(Kind kind, String message) {
        this(kind, NO_CODE, message, null);
    }

    public IpmiException(Kind kind, String message, Throwable cause) {
        this(kind, NO_CODE, message, cause);
    }

    /** A command that was answered with a completion code other than 0. */
    public static IpmiException refused(String message, int completionCode) {
        String text = message + ": completion code " + CompletionCode.describe(completionCode) + ".";
        return new IpmiException(CompletionCode.kindOf(completionCode), completionCode, text, null);
    }

    public Kind kind() {
        return kind;
    }

    /** The completion code, 1 to 255, if the BMC answered the command. */
    public OptionalInt completionCode() {
        return completionCode == NO_CODE ? OptionalInt.empty() : OptionalInt.of(completionCode);
    }
}
