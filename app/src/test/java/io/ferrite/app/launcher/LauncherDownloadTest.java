package io.ferrite.app.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A JDK from a server of our own, with the right and the wrong sum beside it. */
class LauncherDownloadTest {
    @TempDir
    private Path folder;

    private SourceTree tree;
    private Path archive;
    private HttpServer server;

    @BeforeEach
    void publishAnArchive() throws Exception {
        tree = SourceTree.in(folder.toRealPath());
        Path published = Files.createDirectories(folder.toRealPath().resolve("published"));
        archive = published.resolve("jdk.tar.gz");
        pack(SourceTree.jdk(folder.resolve("packed/jdk-25.0.3+9"), "25.0.3"));
        InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        server = SimpleFileServer.createFileServer(anyPort, published, SimpleFileServer.OutputLevel.NONE);
        server.start();
    }

    @AfterEach
    void stopTheServer() {
        server.stop(0);
    }

    @Test
    void unpacksAnArchiveWithTheRightSum() throws Exception {
        sign(sum() + "  jdk.tar.gz\n");
        Run run = Run.of(tree, settings(), "jdk");
        assertThat(run.errors()).contains("no JDK 25 or newer found; getting one");
        assertThat(run.output()).isEqualTo(tree.ferriteHome().resolve("jdk") + "\n");
        assertThat(leftovers()).containsExactly("jdk");
    }

    @Test
    void doesNotDownloadTwice() throws Exception {
        sign(sum() + "\n");
        assertThat(Run.of(tree, settings(), "jdk").status()).isZero();
        server.stop(0);
        assertThat(Run.of(tree, settings(), "jdk").status()).isZero();
    }

    @Test
    void refusesAnArchiveWithAnotherSumAndDeletesIt() throws Exception {
        sign("0".repeat(64) + "  jdk.tar.gz\n");
        Run run = Run.of(tree, settings(), "jdk");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.errors()).contains(sum(), "0".repeat(64), "deleted");
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void refusesAnArchiveWithoutASum() throws Exception {
        Run run = Run.of(tree, settings(), "jdk");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.errors()).contains("cannot download", ".sha256.txt");
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void refusesAnArchiveThatHoldsAnOlderJdk() throws Exception {
        pack(SourceTree.jdk(folder.resolve("packed/jdk-25.0.3+9"), "21.0.1"));
        sign(sum() + "\n");
        Run run = Run.of(tree, settings(), "jdk");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.errors()).contains("holds no JDK 25 or newer");
    }

    @Test
    void worksWithWgetWhereThereIsNoCurl() throws Exception {
        Files.deleteIfExists(tree.bin().resolve("curl"));
        sign(sum() + "\n");
        boolean hasWget = Files.exists(tree.bin().resolve("wget"));
        Run run = Run.of(tree, settings(), "jdk");
        assertThat(run.status() == 0).isEqualTo(hasWget);
    }

    @Test
    void staysOffTheNetworkWhenToldTo() throws Exception {
        sign(sum() + "\n");
        Run run = Run.of(tree, Map.of("FERRITE_JDK_URL", url(), "FERRITE_OFFLINE", "1"), "jdk");
        assertThat(run.status()).isEqualTo(2);
        assertThat(leftovers()).isEmpty();
    }

    private Map<String, String> settings() {
        return Map.of("FERRITE_JDK_URL", url());
    }

    private String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/jdk.tar.gz";
    }

    private void pack(Path jdk) throws Exception {
        Process tar = new ProcessBuilder(
                        "tar",
                        "-czf",
                        archive.toString(),
                        "-C",
                        jdk.getParent().toString(),
                        jdk.getFileName().toString())
                .inheritIO()
                .start();
        assertThat(tar.waitFor()).isZero();
    }

    private void sign(String text) throws Exception {
        Files.writeString(archive.resolveSibling("jdk.tar.gz.sha256.txt"), text);
    }

    private String sum() throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(archive)));
    }

    private String[] leftovers() throws Exception {
        try (Stream<Path> files = Files.list(tree.ferriteHome())) {
            return files.map(file -> file.getFileName().toString()).toArray(String[]::new);
        }
    }
}
