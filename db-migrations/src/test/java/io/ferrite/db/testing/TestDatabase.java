package io.ferrite.db.testing;

import io.ferrite.db.Migrator;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/**
 * A database for one test, on the server that all tests of the JVM share.
 *
 * @param jdbcUrl address with the database's name at its end and no parameters
 */
public record TestDatabase(String jdbcUrl, String user, String password) implements AutoCloseable {
    /** A new database with the newest schema and no rows. */
    public static TestDatabase fresh() {
        TestDatabase database = empty();
        Migrator.migrate(database.jdbcUrl(), database.user(), database.password());
        return database;
    }

    /** A new database without any table. */
    public static TestDatabase empty() {
        TestServer server = TestServer.ofThisJvm();
        String name = "ferrite_" + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
        execute(server, "CREATE DATABASE " + name + " CHARACTER SET utf8mb4");
        return new TestDatabase(server.url() + name, server.user(), server.password());
    }

    /** A new connection, which the caller closes. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl, user, password);
    }

    public String name() {
        return jdbcUrl.substring(jdbcUrl.lastIndexOf('/') + 1);
    }

    /** Drops the database with all that is in it. */
    @Override
    public void close() {
        execute(TestServer.ofThisJvm(), "DROP DATABASE IF EXISTS " + name());
    }

    @Override
    public String toString() {
        return "TestDatabase[" + jdbcUrl + "]";
    }

    private static void execute(TestServer server, String sql) {
        try (Connection connection = DriverManager.getConnection(server.url(), server.user(), server.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("The test database server refused: " + sql, e);
        }
    }
}
