package io.ferrite.app.wiring;

import io.ferrite.core.setting.Setting;
import io.ferrite.drivers.spi.value.Secret;

/**
 * Where the database is.
 *
 * @param url a JDBC address; empty for the embedded one
 * @param user who logs in
 * @param password with what
 * @param connections how many connections each process keeps
 */
public record DatabaseSettings(
        @Setting(
                section = "database",
                name = "url",
                fallback = "",
                help =
                        "JDBC address, such as jdbc:mariadb://db.example.org:3306/ferrite; none starts a MariaDB of its own.")
        String url,

        @Setting(section = "database", name = "user", fallback = "ferrite", help = "Who logs in.")
        String user,

        @Setting(section = "database", name = "password", fallback = "", help = "The password of that user.")
        Secret password,

        @Setting(
                section = "database",
                name = "connections",
                fallback = "16",
                help = "How many connections each process keeps, 2 to 500.")
        int connections) {

    private static final int FEWEST = 2;
    private static final int MOST = 500;

    public DatabaseSettings {
        if (connections < FEWEST || connections > MOST) {
            throw new IllegalArgumentException("Connections have to be %d to %d.".formatted(FEWEST, MOST));
        }
        if (!url.isEmpty() && !url.startsWith("jdbc:mariadb:")) {
            throw new IllegalArgumentException("The address has to begin with jdbc:mariadb:.");
        }
    }

    /** Whether the database that comes with Ferrite is meant. */
    public boolean isEmbedded() {
        return url.isEmpty();
    }
}
