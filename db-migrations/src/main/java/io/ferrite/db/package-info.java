/**
 * Brings a MariaDB to the newest schema: the SQL files beside this package, run in order by Flyway.
 * May import the JDK, Flyway and SLF4J.
 * Entry class: {@link io.ferrite.db.Migrator}.
 */
package io.ferrite.db;
