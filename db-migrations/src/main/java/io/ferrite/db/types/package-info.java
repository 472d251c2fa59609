/**
 * How values of the generated tables pass to the database driver and back where jOOQ's own way does not do.
 * May import the JDK and jOOQ.
 * Entry class: {@link io.ferrite.db.types.ZonelessTime}.
 */
package io.ferrite.db.types;
