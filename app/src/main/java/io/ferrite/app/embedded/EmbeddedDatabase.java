package io.ferrite.app.embedded;

import io.ferrite.core.problem.Problem;
import io.ferrite.core.problem.ProblemKind;
import io.ferrite.db.embedded.EmbeddedMariaDb;
import io.ferrite.db.embedded.EmbeddedServerException;
import io.ferrite.db.embedded.Purpose;
import io.ferrite.db.embedded.ServerOptions;
import io.ferrite.drivers.spi.value.Secret;
import java.nio.file.Path;
import java.time.Duration;

/** A database of this process alone, below Ferrite's own folder. It stops when it is closed, and not before. */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final int SMALL_POOL_MIB = 64;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final EmbeddedMariaDb server;

    private EmbeddedDatabase(EmbeddedMariaDb server) {
        this.server = server;
        server.stopOnlyWhenClosed();
    }

    /**
     * Starts the database that {@code home} keeps; what is in it survives.
     *
     * @throws Problem where it cannot be started here, with the reason
     */
    public static EmbeddedDatabase keptIn(Path home) {
        return start(home, ServerOptions.forHome(home));
    }

    /**
     * Starts an empty database in a folder of its own; what is in it is thrown away at the end, and what somebody left there
     * who was killed, server and all, is thrown away at the start.
     *
     * @param home Ferrite's own folder, whose unpacked server is used
     * @param name the folder below it
     * @throws Problem where it cannot be started here, as where another living process has one there, with the reason
     */
    public static EmbeddedDatabase thrownAwayIn(Path home, String name) {
        ServerOptions options = new ServerOptions(
                ServerOptions.forHome(home).distributions(), Purpose.THROW_AWAY, SMALL_POOL_MIB, PATIENCE);
        Path folder = home.resolve(name);
        discard(folder);
        return start(folder, options);
    }

    private static EmbeddedDatabase start(Path home, ServerOptions options) {
        try {
            return new EmbeddedDatabase(EmbeddedMariaDb.start(home, options));
        } catch (EmbeddedServerException refused) {
            throw problem(refused);
        }
    }

    private static void discard(Path folder) {
        try {
            EmbeddedMariaDb.discard(folder);
        } catch (EmbeddedServerException refused) {
            throw problem(refused);
        }
    }

    private static Problem problem(EmbeddedServerException refused) {
        return new Problem(ProblemKind.CAPACITY, refused.getMessage(), refused);
    }

    public String url() {
        return server.url();
    }

    public String user() {
        return server.user();
    }

    public Secret password() {
        return Secret.of(server.password());
    }

    @Override
    public void close() {
        server.close();
    }
}
