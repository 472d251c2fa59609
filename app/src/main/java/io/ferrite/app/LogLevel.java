package io.ferrite.app;

import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/** How much is logged: the services tell what they do, commands for people only what goes wrong. */
final class LogLevel {

    /** The level of our own log, as {@code logback.xml} reads it. */
    private static final String PROPERTY = "ferrite.log.level";

    private static final Set<String> QUIET = Set.of("demo", "baremetal", "sim", "migrate");

    /** Held, because a logger that nobody holds forgets its level. */
    private static final Logger OTHERS = Logger.getLogger("");

    private LogLevel() {}

    /** Sets the level for a command unless {@code -Dferrite.log.level} did; before anything is logged. */
    static void choose(String... arguments) {
        OTHERS.setLevel(Level.SEVERE);
        if (arguments.length > 0 && QUIET.contains(arguments[0]) && System.getProperty(PROPERTY) == null) {
            System.setProperty(PROPERTY, "WARN");
        }
    }
}
