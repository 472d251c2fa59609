package io.ferrite.redfish;

/** How a client shows who it is. */
public enum AuthMode {
    /** A session token, and nothing else. */
    SESSION,
    /** HTTP Basic with each request. */
    BASIC,
    /** A session where the BMC offers them, else HTTP Basic. */
    AUTO
}
