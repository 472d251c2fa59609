package io.ferrite.app.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When the launcher builds, and what it runs then. */
class LauncherBuildTest {
    @TempDir
    private Path folder;

    private SourceTree tree;

    @BeforeEach
    void copyTheLauncher() throws Exception {
        tree = SourceTree.in(folder.toRealPath());
        SourceTree.jdk(tree.home().resolve(".jdks/temurin"), "25.0.3");
    }

    @Test
    void buildsOnFirstUseAndThenRunsTheProgram() throws Exception {
        Run run = Run.of(tree, Map.of("FERRITE_JAVA_OPTS", "-Xmx1g -Da=b"), "sim", "--bmcs", "two words");
        Path dist = tree.sources().resolve("app/target/dist");
        assertThat(run.output())
                .isEqualTo("JAVA -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED -Dferrite.dist=" + dist
                        + " -Xmx1g -Da=b -cp " + dist + "/lib/* io.ferrite.app.Main sim --bmcs two words\n");
        assertThat(tree.mavenCalls()).singleElement().asString().contains("-DskipTests");
    }

    @Test
    void doesNotBuildAgainWhileNoSourceIsNewer() throws Exception {
        assertThat(Run.of(tree, Map.of(), "versions").status()).isZero();
        assertThat(Run.of(tree, Map.of(), "versions").status()).isZero();
        assertThat(tree.mavenCalls()).hasSize(1);
    }

    @Test
    void buildsAgainAfterAChange() throws Exception {
        assertThat(Run.of(tree, Map.of(), "build").status()).isZero();
        Path stamp = tree.sources().resolve("app/target/dist/built");
        FileTime later =
                FileTime.from(Files.getLastModifiedTime(stamp).toInstant().plus(Duration.ofSeconds(2)));
        Files.setLastModifiedTime(tree.sources().resolve("drivers/one/src/main/Source.java"), later);
        assertThat(Run.of(tree, Map.of(), "build").status()).isZero();
        assertThat(tree.mavenCalls()).hasSize(2);
    }

    @Test
    void showsTheEndOfTheLogWhenTheBuildFails() throws Exception {
        Files.createFile(tree.sources().resolve("fail"));
        Run run = Run.of(tree, Map.of(), "all");
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.errors()).contains("[ERROR] it broke", "target/ferrite-build.log");
        assertThat(run.output()).isEmpty();
    }

    @Test
    void twoAtOnceBuildOnce() throws Exception {
        Process one = tree.start(Map.of(), "versions");
        Process two = tree.start(Map.of(), "versions");
        assertThat(Run.of(one).output()).startsWith("JAVA ");
        assertThat(Run.of(two).output()).startsWith("JAVA ");
        assertThat(tree.mavenCalls()).hasSize(1);
    }

    @Test
    void aLockOfADeadProcessIsNoObstacle() throws Exception {
        Path lock = Files.createDirectories(tree.sources().resolve("target/ferrite-build.lock"));
        Process dead = new ProcessBuilder("true").start();
        assertThat(dead.waitFor()).isZero();
        Files.writeString(lock.resolve("pid"), dead.pid() + "\n");
        assertThat(Run.of(tree, Map.of(), "build").status()).isZero();
        assertThat(lock).doesNotExist();
    }

    @Test
    void sumsUpTheTestsOfAllModules() throws Exception {
        Run run = Run.of(tree, Map.of(), "test", "-Dkey=two words");
        assertThat(run.status()).isZero();
        assertThat(run.output()).endsWith("ferrite: PASSED. Tests run: 7, Failures: 0, Errors: 0, Skipped: 1\n");
        assertThat(tree.mavenCalls()).singleElement().asString().contains("verify -Dkey=two words");
    }

    @Test
    void saysThatTestsFailed() throws Exception {
        Files.createFile(tree.sources().resolve("fail"));
        Run run = Run.of(tree, Map.of(), "test");
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.output()).contains("ferrite: FAILED.");
    }
}
