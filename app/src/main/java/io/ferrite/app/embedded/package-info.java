/**
 * The MariaDB that comes with it, for a first run on one machine. May import db-migrations,
 * {@code core.problem} and the contract's values. Entry:
 * {@link io.ferrite.app.embedded.EmbeddedDatabase}.
 */
package io.ferrite.app.embedded;
