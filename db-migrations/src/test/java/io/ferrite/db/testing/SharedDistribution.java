package io.ferrite.db.testing;

import java.nio.file.Path;

/** Where tests find the unpacked server: one folder for all modules and runs of this account. */
public final class SharedDistribution {
    private SharedDistribution() {}

    /** {@code $FERRITE_HOME/mariadb}, or {@code ~/.local/share/ferrite/mariadb}. */
    public static Path folder() {
        String home = System.getenv("FERRITE_HOME");
        if (home == null || home.isEmpty()) {
            return Path.of(System.getProperty("user.home"), ".local", "share", "ferrite", "mariadb");
        }
        return Path.of(home, "mariadb");
    }
}
