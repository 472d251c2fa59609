/**
 * The MariaDB that comes along, so that one machine needs nothing installed: unpacked, started, adopted, stopped.
 * May import the JDK and SLF4J; nothing of the schema.
 * Entry class: {@link io.ferrite.db.embedded.EmbeddedMariaDb}.
 */
package io.ferrite.db.embedded;
