package io.ferrite.api.wiring;

import io.ferrite.db.testing.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;

/** Checksums of all tables of a database. */
final class TableSums implements AutoCloseable {

    private final Connection connection;

    TableSums(TestDatabase database) throws SQLException {
        this.connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
    }

    /** By table; equal where every row of every table is. */
    Map<String, Long> now() throws SQLException {
        Map<String, Long> sums = new TreeMap<>();
        try (Statement statement = connection.createStatement()) {
            StringBuilder names = new StringBuilder();
            try (ResultSet tables = statement.executeQuery("SHOW TABLES")) {
                while (tables.next()) {
                    names.append(names.isEmpty() ? "" : ", ")
                            .append('`')
                            .append(tables.getString(1))
                            .append('`');
                }
            }
            try (ResultSet rows = statement.executeQuery("CHECKSUM TABLE " + names)) {
                while (rows.next()) {
                    sums.put(rows.getString(1), rows.getLong(2));
                }
            }
        }
        return sums;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
