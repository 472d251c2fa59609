/**
 * The stores over MariaDB: the one package that knows SQL. May import jOOQ, the generated tables, HikariCP and {@code
 * core}'s records. Entry: {@link io.ferrite.core.store.jooq.JooqStores}.
 */
package io.ferrite.core.store.jooq;
