/** Their rows, generated from the SQL files; nobody edits them. May import jOOQ. Entry: {@link io.ferrite.db.tables.Tables}. */
package io.ferrite.db.tables.tables.records;
