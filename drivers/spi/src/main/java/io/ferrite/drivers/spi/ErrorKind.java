package io.ferrite.drivers.spi;

/** Driver errors by what the caller should do about them. */
public enum ErrorKind {
    /** The machine does not answer: try again later. */
    UNREACHABLE,
    /** The machine is busy with something else: try again later. */
    BUSY,
    /** The credentials are wrong: tell the user, never try again with them. */
    UNAUTHORIZED,
    /** The machine cannot do that: tell the user. */
    UNSUPPORTED,
    /** The machine or the driver refuses the request as it is: tell the user. */
    REJECTED,
    /** An answer that makes no sense, or a bug of ours. */
    BROKEN
}
