package io.ferrite.db.embedded;

import io.ferrite.db.testing.SharedDistribution;
import java.nio.file.Path;
import java.time.Duration;

/** Homes below this module's target folder, which is not temporary in the sense of the product. */
final class EmbeddedHome {
    private EmbeddedHome() {}

    static ServerOptions options(Purpose purpose) {
        return new ServerOptions(SharedDistribution.folder(), purpose, 64, Duration.ofMinutes(2));
    }

    static Path named(String name) {
        Path home = Path.of("target", "embedded", name).toAbsolutePath();
        EmbeddedMariaDb.discard(home);
        return home;
    }
}
