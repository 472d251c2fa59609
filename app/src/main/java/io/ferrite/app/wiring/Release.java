package io.ferrite.app.wiring;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which release of Ferrite this is; the build writes it down. */
public final class Release {

    private static final String FILE = "/io/ferrite/app/release.properties";

    private Release() {}

    /** For example {@code 0.1.0-SNAPSHOT}. */
    public static String text() {
        Properties written = new Properties();
        try (InputStream file = Release.class.getResourceAsStream(FILE)) {
            written.load(file);
        } catch (IOException broken) {
            throw new UncheckedIOException("The program's own " + FILE + " cannot be read.", broken);
        }
        return written.getProperty("release");
    }
}
