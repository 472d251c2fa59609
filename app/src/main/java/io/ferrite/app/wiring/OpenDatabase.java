package io.ferrite.app.wiring;

import io.ferrite.app.embedded.EmbeddedDatabase;
import io.ferrite.core.problem.Problem;
import io.ferrite.core.problem.ProblemKind;
import io.ferrite.core.store.jooq.JooqStores;
import io.ferrite.db.Migrator;
import org.flywaydb.core.api.FlywayException;

/** A database that answers: the embedded one, running as long as this is open, or somebody else's. */
public final class OpenDatabase implements AutoCloseable {

    private final JooqStores.Access access;
    private final Runnable stop;

    private OpenDatabase(JooqStores.Access access, Runnable stop) {
        this.access = access;
        this.stop = stop;
    }

    /** The database that the settings mean. */
    public static OpenDatabase open(DatabaseSettings settings, Surroundings around) {
        if (settings.isEmbedded()) {
            return of(EmbeddedDatabase.keptIn(around.home()), settings);
        }
        return new OpenDatabase(
                new JooqStores.Access(settings.url(), settings.user(), settings.password(), settings.connections()),
                () -> {});
    }

    /** An embedded database, which is closed with this. */
    public static OpenDatabase of(EmbeddedDatabase database, DatabaseSettings settings) {
        return new OpenDatabase(
                new JooqStores.Access(database.url(), database.user(), database.password(), settings.connections()),
                database::close);
    }

    /**
     * Connects.
     *
     * @throws Problem where the database does not answer
     */
    JooqStores stores(Surroundings around) {
        try {
            return JooqStores.open(access, around.time());
        } catch (RuntimeException refused) {
            throw problem("does not let us in", refused);
        }
    }

    /**
     * Brings the schema up to date.
     *
     * @throws Problem where the database does not answer or holds something else
     */
    public Migrator.Migration migrate() {
        try {
            return Migrator.migrate(
                    access.url(), access.user(), access.password().reveal());
        } catch (FlywayException refused) {
            throw problem("cannot be migrated", refused);
        }
    }

    private Problem problem(String what, RuntimeException cause) {
        return new Problem(
                ProblemKind.CAPACITY,
                "The database at %s %s: %s".formatted(access.url(), what, cause.getMessage()),
                cause);
    }

    @Override
    public void close() {
        stop.run();
    }
}
