package io.ferrite.db.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DockerImagesTest {
    @Test
    void asksTheDaemonOnItsSocket(@TempDir Path folder) throws Exception {
        Path socket = folder.resolve("docker.sock");
        try (ServerSocketChannel daemon = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            daemon.bind(UnixDomainSocketAddress.of(socket));
            CompletableFuture<Void> answer =
                    CompletableFuture.runAsync(() -> answer(daemon), Thread::startVirtualThread);
            assertThat(DockerImages.presentAt(socket).flatMap(DockerImages::mariaDb))
                    .contains("mariadb:10.11");
            answer.get(1, TimeUnit.MINUTES);
        }
    }

    @Test
    void takesNoDaemonForNoImages(@TempDir Path folder) {
        assertThat(DockerImages.presentAt(folder.resolve("docker.sock"))).isEmpty();
    }

    @Test
    void findsASupportedMariaDbAmongOtherImages() {
        DockerImages images = new DockerImages(
                "[{\"RepoTags\":[\"alpine:3\"]},{\"RepoTags\":[\"mariadb:9.1\",\"registry:5000/library/mariadb:11.4.5\"]}]");
        assertThat(images.mariaDb()).contains("registry:5000/library/mariadb:11.4.5");
    }

    @Test
    void findsNothingWhereThereIsNoMariaDb() {
        assertThat(new DockerImages("[{\"RepoTags\":[\"notmariadb:11.4\"]}]").mariaDb())
                .isEmpty();
    }

    private static void answer(ServerSocketChannel daemon) {
        try (SocketChannel client = daemon.accept()) {
            int read = client.read(ByteBuffer.allocate(4096));
            assertThat(read).isPositive();
            String text = "HTTP/1.0 200 OK\r\n\r\n[{\"RepoTags\":[\"mariadb:10.11\",\"testcontainers/ryuk:1\"]}]";
            client.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
