package io.ferrite.app.wiring;

import io.ferrite.core.watch.TimeSource;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What the process finds around itself.
 *
 * @param environment environment variables
 * @param home Ferrite's own folder: data, downloads, embedded database
 * @param input what comes in on the standard input
 * @param time the clock
 */
public record Surroundings(Map<String, String> environment, Path home, InputStream input, TimeSource time) {

    private static final String DIST = "ferrite.dist";

    public Surroundings {
        environment = Map.copyOf(environment);
    }

    /** What is around this very process. {@code FERRITE_HOME} names the home, else it is below the user's own. */
    public static Surroundings ofProcess() {
        Map<String, String> environment = System.getenv();
        Path home = Optional.ofNullable(environment.get("FERRITE_HOME"))
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".local", "share", "ferrite"));
        return new Surroundings(environment, home.toAbsolutePath(), System.in, TimeSource.system());
    }

    /** Where the launcher has put the program, with its plugins; empty where it was started otherwise. */
    public Optional<Path> dist() {
        return Optional.ofNullable(System.getProperty(DIST)).map(Path::of);
    }
}
