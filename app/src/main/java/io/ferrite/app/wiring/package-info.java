/**
 * Puts the rooms together: settings from files and environment, a database, the API, a conductor, in the order in which they
 * need each other. May import {@code app.embedded}, core, api, conductor and db-migrations. Entry:
 * {@link io.ferrite.app.wiring.House}.
 */
package io.ferrite.app.wiring;
