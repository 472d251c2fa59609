package io.ferrite.db.embedded;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How to run the server.
 *
 * @param distributions folder of unpacked servers, one subfolder per version (about 320 MB each); may be shared by
 *     several homes and users of the same machine account
 * @param purpose whether the data outlives the server
 * @param bufferPoolMib InnoDB buffer pool, in MiB
 * @param patience how long a start or a stop may take before it counts as failed
 */
public record ServerOptions(Path distributions, Purpose purpose, int bufferPoolMib, Duration patience) {
    /** Durable, with everything below one home. */
    public static ServerOptions forHome(Path home) {
        return new ServerOptions(home.resolve("mariadb"), Purpose.KEEP, 128, Duration.ofMinutes(1));
    }

    /** For tests, with the unpacked server shared by all of them. */
    public static ServerOptions throwAway(Path distributions) {
        return new ServerOptions(distributions, Purpose.THROW_AWAY, 64, Duration.ofMinutes(2));
    }
}
