package io.ferrite.app.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** To be killed: starts a database below the home in its argument, puts a table in, waits for its input to end. */
final class ThrownAwayOwner {

    private ThrownAwayOwner() {}

    @SuppressWarnings("SystemOut") // a line on standard output is how the parent test learns of the start
    public static void main(String[] arguments) throws IOException, SQLException {
        EmbeddedDatabase database = EmbeddedDatabase.thrownAwayIn(Path.of(arguments[0]), "demo");
        try (Connection connection = DriverManager.getConnection(
                        database.url(), database.user(), database.password().reveal());
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE left_over (id INT)");
        }
        System.out.write("STARTED\n".getBytes(StandardCharsets.UTF_8));
        System.out.flush();
        int ignored = System.in.read();
    }
}
