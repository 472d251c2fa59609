package io.ferrite.db.testing;

import io.ferrite.db.embedded.EmbeddedMariaDb;
import io.ferrite.db.embedded.ServerOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one MariaDB of a test JVM, started when first asked for.
 *
 * <p>In this order: the server that FERRITE_TEST_DB_URL names (with _USER and _PASSWORD; environment or system
 * property), a container when Docker runs and has a MariaDB image, the embedded server.
 *
 * @param url JDBC address up to and with the slash before the database name
 * @param user may create and drop databases named {@code ferrite_...}
 */
record TestServer(String url, String user, String password) {
    private static final Logger LOG = LoggerFactory.getLogger(TestServer.class);

    /** Holds the server; made once, by whoever asks first. */
    private static final class Holder {
        static final TestServer ONLY = choose();
    }

    static TestServer ofThisJvm() {
        return Holder.ONLY;
    }

    private static TestServer choose() {
        TestServer server = named().or(DockerServer::start).orElseGet(TestServer::embedded);
        LOG.atInfo().addKeyValue("url", server.url()).log("Tests use this database server");
        return server;
    }

    private static Optional<TestServer> named() {
        return setting("FERRITE_TEST_DB_URL")
                .map(url -> new TestServer(
                        url.replaceFirst("/?$", "/"),
                        setting("FERRITE_TEST_DB_USER").orElse("root"),
                        setting("FERRITE_TEST_DB_PASSWORD").orElse("")));
    }

    private static Optional<String> setting(String name) {
        return Optional.ofNullable(System.getProperty(name))
                .or(() -> Optional.ofNullable(System.getenv(name)))
                .filter(value -> !value.isBlank());
    }

    private static TestServer embedded() {
        Path homes = Path.of("target", "mariadb").toAbsolutePath();
        discardLeftovers(homes);
        Path home = homes.resolve(Long.toString(ProcessHandle.current().pid()));
        EmbeddedMariaDb server = EmbeddedMariaDb.start(home, ServerOptions.throwAway(SharedDistribution.folder()));
        String url = server.url().substring(0, server.url().lastIndexOf('/') + 1);
        return new TestServer(url, server.user(), server.password());
    }

    /** Homes of test JVMs that were killed, and the servers that may still run in them. */
    private static void discardLeftovers(Path homes) {
        if (Files.notExists(homes)) {
            return;
        }
        try (Stream<Path> entries = Files.list(homes)) {
            List<Path> leftovers = entries.filter(TestServer::isLeftover).toList();
            for (Path home : leftovers) {
                EmbeddedMariaDb.discard(home);
                Files.deleteIfExists(home);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot clear " + homes + ".", e);
        }
    }

    private static boolean isLeftover(Path home) {
        String name = home.getFileName().toString();
        return name.matches("[0-9]+") && ProcessHandle.of(Long.parseLong(name)).isEmpty();
    }

    @Override
    public String toString() {
        return "TestServer[" + url + "]";
    }
}
