package io.ferrite.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.output.MigrateResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the schema's SQL files, forward only.
 *
 * <p>Two migrators on one database are safe: Flyway holds a lock while it works, and the second finds nothing to do.
 * A file that was changed after it had run is refused, because the databases in the field would then differ.
 */
public final class Migrator {
    /** Class path folder of the SQL files, each named {@code V<number>__<words>.sql}. */
    public static final String LOCATION = "classpath:io/ferrite/db/migration";

    private static final Logger LOG = LoggerFactory.getLogger(Migrator.class);

    private Migrator() {}

    /**
     * What one run did.
     *
     * @param applied number of files that this run executed, 0 when the schema was up to date
     * @param version number of the newest file in force, such as "001"; empty when there is none
     */
    public record Migration(int applied, String version) {}

    /**
     * Migrates the database behind a pool.
     *
     * @throws org.flywaydb.core.api.FlywayException when a file fails or does not match what had run
     */
    public static Migration migrate(DataSource database) {
        return run(configuration().dataSource(database));
    }

    /**
     * Migrates one database over a connection of its own.
     *
     * @param url such as {@code jdbc:mariadb://127.0.0.1:3306/ferrite}; the database must exist
     * @throws org.flywaydb.core.api.FlywayException when a file fails or does not match what had run
     */
    public static Migration migrate(String url, String user, String password) {
        return run(configuration().dataSource(url, user, password));
    }

    /** Arguments: JDBC address, user, file that holds the password in its first line. */
    public static void main(String[] args) throws IOException {
        if (args.length != 3) {
            throw new IllegalArgumentException("Expected three arguments: <jdbc url> <user> <password file>.");
        }
        String password = Files.readString(Path.of(args[2])).lines().findFirst().orElse("");
        migrate(args[0], args[1], password);
    }

    private static FluentConfiguration configuration() {
        return Flyway.configure(Migrator.class.getClassLoader())
                .locations(LOCATION)
                .failOnMissingLocations(true)
                .validateMigrationNaming(true)
                .cleanDisabled(true);
    }

    private static Migration run(FluentConfiguration configuration) {
        MigrateResult result = configuration.load().migrate();
        Migration migration = new Migration(result.migrationsExecuted, newest(result));
        LOG.atInfo()
                .addKeyValue("applied", migration.applied())
                .addKeyValue("version", migration.version())
                .log("Schema is up to date");
        return migration;
    }

    private static String newest(MigrateResult result) {
        if (result.targetSchemaVersion != null) {
            return result.targetSchemaVersion;
        }
        return Objects.requireNonNullElse(result.initialSchemaVersion, "");
    }
}
