package io.ferrite.db.embedded;

/** What the data is for, and so what the server may leave out. */
public enum Purpose {
    /** Survives everything: full durability, never in a temporary folder. */
    KEEP,
    /** For tests: deleted on close, nothing is forced to disk, small files. */
    THROW_AWAY
}
