package io.ferrite.api.auth;

/** What a caller can be, each role with the rights of those before it. */
public enum Role {
    /** Whoever comes to an address that is open to all. */
    PUBLIC,
    READER,
    MEMBER,
    ADMIN
}
