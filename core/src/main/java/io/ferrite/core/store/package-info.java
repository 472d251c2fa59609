/**
 * What the house keeps in its database, in its own words. May import {@code core}'s records and the JDK; how it is kept is
 * the business of {@code core.store.jooq}. Entry: {@link io.ferrite.core.store.Stores}.
 */
package io.ferrite.core.store;
