package io.ferrite.db.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The way in over TCP, as a client sees it. */
record Door(int port, String password) {
    static final String USER = "ferrite";
    static final String DATABASE = "ferrite";

    private static final int MILLIS = 5000;

    String url() {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + DATABASE;
    }

    /** True when a server lets us in and serves exactly this data directory. */
    boolean leadsTo(Path data) {
        if (!isOpen()) {
            return false;
        }
        String impatient = url() + "?connectTimeout=" + MILLIS + "&socketTimeout=" + MILLIS;
        try (Connection connection = DriverManager.getConnection(impatient, USER, password);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT @@datadir")) {
            return rows.next() && Path.of(rows.getString(1)).equals(data);
        } catch (SQLException refusedOrNotReady) {
            return false;
        }
    }

    /** A cheap look before the driver, which takes its time to fail. */
    private boolean isOpen() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), MILLIS);
            return true;
        } catch (IOException closed) {
            return false;
        }
    }

    @Override
    public String toString() {
        return "Door[" + url() + "]";
    }
}
