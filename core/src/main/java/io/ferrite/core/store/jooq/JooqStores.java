package io.ferrite.core.store.jooq;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.ferrite.core.store.Stores;
import io.ferrite.drivers.spi.value.Secret;
import java.time.InstantSource;

/** Opens the stores over a migrated MariaDB and closes its connections. */
public final class JooqStores implements AutoCloseable {

    /**
     * Where the database is.
     *
     * @param url a JDBC URL, {@code jdbc:mariadb://host:port/database}
     * @param user who logs in
     * @param password with what
     * @param connections how many connections are kept
     */
    public record Access(String url, String user, Secret password, int connections) {}

    /** How many statements each connection keeps prepared: many times this must stay below the server's 16,382. */
    private static final int PREPARED = 30;

    private final HikariDataSource pool;
    private final Stores stores;

    private JooqStores(HikariDataSource pool, InstantSource time) {
        this.pool = pool;
        Database database = new Database(pool, time);
        JooqHistory history = new JooqHistory(database);
        this.stores = new Stores(
                new JooqNodes(database),
                new JooqLeases(database),
                new JooqJournal(database),
                history,
                new JooqInventories(database),
                new JooqConductors(database),
                new JooqConfigDrives(database),
                new JooqFirmware(database),
                database.transactions());
    }

    /** Connects; throws where the database does not answer. */
    public static JooqStores open(Access access, InstantSource time) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(access.url());
        config.setUsername(access.user());
        config.setPassword(access.password().reveal());
        config.setMaximumPoolSize(access.connections());
        config.setPoolName("ferrite");
        config.setAutoCommit(true);
        config.setConnectionInitSql(
                "SET time_zone = '+00:00', sql_mode = 'STRICT_TRANS_TABLES,NO_ENGINE_SUBSTITUTION'");
        config.addDataSourceProperty("useServerPrepStmts", "true");
        config.addDataSourceProperty("prepStmtCacheSize", PREPARED);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        return new JooqStores(new HikariDataSource(config), time);
    }

    public Stores stores() {
        return stores;
    }

    @Override
    public void close() {
        pool.close();
    }
}
