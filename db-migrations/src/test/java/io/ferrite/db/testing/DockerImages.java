package io.ferrite.db.testing;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The images of the local Docker, asked in one plain request: the client library takes seconds and pages of log to
 * find out that there is none.
 *
 * @param listing the daemon's answer to {@code GET /images/json}
 */
record DockerImages(String listing) {
    private static final Pattern MARIADB = Pattern.compile("\"((?:[a-z0-9.:-]+/)*mariadb:(?:10\\.11|11\\.4)[^\"]*)\"");
    private static final String REQUEST = "GET /images/json HTTP/1.0\r\nHost: docker\r\n\r\n";

    /** Empty when no daemon answers within three seconds, or when the library's cleaner cannot be had or left out. */
    static Optional<DockerImages> present() {
        return presentAt(socket());
    }

    static Optional<DockerImages> presentAt(Path socket) {
        if (Files.notExists(socket)) {
            return Optional.empty();
        }
        try {
            String answer = CompletableFuture.supplyAsync(() -> ask(socket), Thread::startVirtualThread)
                    .get(3, TimeUnit.SECONDS);
            return Optional.of(new DockerImages(answer)).filter(DockerImages::canCleanUp);
        } catch (ExecutionException | TimeoutException noDaemon) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** The first image of a supported MariaDB, with its tag. */
    Optional<String> mariaDb() {
        Matcher matcher = MARIADB.matcher(listing);
        if (matcher.find()) {
            return Optional.of(matcher.group(1));
        }
        return Optional.empty();
    }

    private boolean canCleanUp() {
        return Boolean.parseBoolean(System.getenv("TESTCONTAINERS_RYUK_DISABLED"))
                || listing.contains("testcontainers/ryuk:");
    }

    private static Path socket() {
        String host = Objects.requireNonNullElse(System.getenv("DOCKER_HOST"), "unix:///var/run/docker.sock");
        return Path.of(host.replaceFirst("^unix://", ""));
    }

    private static String ask(Path socket) {
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            channel.write(ByteBuffer.wrap(REQUEST.getBytes(StandardCharsets.US_ASCII)));
            return new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}
