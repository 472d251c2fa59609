package io.ferrite.db.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A MariaDB server of our own, running for as long as this object is open.
 *
 * <p>Listens on 127.0.0.1 only; the user {@code ferrite} has a random password and rights on the database
 * {@code ferrite} and on those named {@code ferrite_...}. Closed by {@link #close()} or at the end of the JVM. When the
 * JVM is killed the server lives on; the next start on the same home adopts it if it answers, and ends it if not.
 */
public final class EmbeddedMariaDb implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedMariaDb.class);

    private final Place place;
    private final ServerOptions options;
    private final OwnerLock lock;
    private final ProcessHandle process;
    private final Door door;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Thread hook = new Thread(this::stop, "ferrite-database-stop");

    private EmbeddedMariaDb(Place place, ServerOptions options, OwnerLock lock, ServerStart.Started started) {
        this.place = place;
        this.options = options;
        this.lock = lock;
        this.process = started.process();
        this.door = started.door();
    }

    /**
     * Starts or adopts the server of one home; returns when it answers.
     *
     * @param home Ferrite's own folder; files go below its subfolder {@code mariadb}
     * @throws EmbeddedServerException on another platform, when another process holds the home, when the home is
     *     temporary but the data is not, or when the server does not start
     */
    public static EmbeddedMariaDb start(Path home, ServerOptions options) {
        Distribution distribution = Distribution.below(options.distributions());
        Place place = Place.under(home, options.purpose());
        OwnerLock lock = OwnerLock.take(place.ownerFile());
        try {
            Arguments arguments = new Arguments(distribution, place, options);
            EmbeddedMariaDb database = new EmbeddedMariaDb(place, options, lock, adoptOrStart(arguments));
            Runtime.getRuntime().addShutdownHook(database.hook);
            return database;
        } catch (IOException e) {
            lock.close();
            throw new UncheckedIOException("Cannot run the embedded database in " + place.root() + ".", e);
        } catch (InterruptedException e) {
            lock.close();
            Thread.currentThread().interrupt();
            throw new EmbeddedServerException("Interrupted while starting the embedded database.", e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /**
     * Ends what may still run in a home whose owner is gone, and deletes its database.
     *
     * @throws EmbeddedServerException when a living process holds the home
     */
    public static void discard(Path home) {
        Place place = Place.under(home, Purpose.THROW_AWAY);
        OwnerLock lock = OwnerLock.take(place.ownerFile());
        try (lock) {
            new Orphans(place).endAll(Duration.ofSeconds(10));
            FileTree.delete(place.root());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + place.root() + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** JDBC address of the database {@code ferrite}, without parameters. */
    public String url() {
        return door.url();
    }

    public String user() {
        return Door.USER;
    }

    public String password() {
        return door.password();
    }

    /** Process id of the server. */
    public long pid() {
        return process.pid();
    }

    /**
     * Leaves the server alone at the end of the JVM, for a caller who closes it in a shutdown hook of its own, after those
     * who still need the database.
     */
    public void stopOnlyWhenClosed() {
        Runtime.getRuntime().removeShutdownHook(hook);
    }

    /** Stops the server, waiting until its files are closed; a second call does nothing. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            LOG.debug("The shutdown hook stops the database", shuttingDown);
        }
        stop();
    }

    @Override
    public String toString() {
        return "EmbeddedMariaDb[" + url() + ", pid " + pid() + "]";
    }

    private static ServerStart.Started adoptOrStart(Arguments arguments) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        String password = PasswordFile.readOrCreate(arguments.place().passwordFile());
        Optional<ServerStart.Started> adopted = new Orphans(arguments.place())
                .adoptOrEnd(
                        arguments.distribution(), password, arguments.options().patience());
        ServerStart.Started started;
        if (adopted.isPresent()) {
            started = adopted.get();
        } else {
            new DataDirectory(arguments).createIfMissing();
            started = new ServerStart(arguments, password).run();
        }
        LOG.atInfo()
                .addKeyValue("version", Distribution.VERSION)
                .addKeyValue("pid", started.process().pid())
                .addKeyValue("adopted", adopted.isPresent())
                .addKeyValue("millis", (System.nanoTime() - begin) / 1_000_000)
                .log("Embedded database is ready");
        return started;
    }

    private void stop() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        try (lock) {
            Orphans.end(process, options.patience());
            if (options.purpose() == Purpose.THROW_AWAY) {
                FileTree.delete(place.root());
            }
        } catch (IOException e) {
            LOG.atWarn().addKeyValue("folder", place.root()).setCause(e).log("A thrown-away database was not deleted");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
