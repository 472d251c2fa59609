package io.ferrite.app.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which JDK the launcher takes, and how it speaks. */
class LauncherTest {
    private static final Map<String, String> OFFLINE = Map.of("FERRITE_OFFLINE", "1");

    @TempDir
    private Path folder;

    private SourceTree tree;

    @BeforeEach
    void copyTheLauncher() throws Exception {
        tree = SourceTree.in(folder.toRealPath());
    }

    @Test
    void takesTheJdkThatIsNamed() throws Exception {
        SourceTree.jdk(tree.home().resolve(".jdks/other"), "25.0.1");
        Path named = SourceTree.jdk(folder.toRealPath().resolve("named"), "26");
        assertThat(Run.of(tree, Map.of("JDK25_HOME", named.toString()), "jdk").output())
                .isEqualTo(named + "\n");
    }

    @Test
    void looksElsewhereWhenTheNamedJdkIsTooOld() throws Exception {
        Path named = SourceTree.jdk(folder.resolve("named"), "21.0.5");
        Path newer = SourceTree.jdk(tree.home().resolve(".jdks/temurin"), "25.0.3");
        Run run = Run.of(tree, Map.of("JDK25_HOME", named.toString()), "jdk");
        assertThat(run.output()).isEqualTo(newer + "\n");
        assertThat(run.errors()).contains("is not a JDK 25 or newer");
    }

    @Test
    void passesByAnOlderJavaOnThePath() throws Exception {
        Path older = SourceTree.jdk(folder.resolve("older"), "17.0.15");
        Files.createSymbolicLink(tree.bin().resolve("java"), older.resolve("bin/java"));
        Path newer = SourceTree.jdk(tree.home().resolve(".jdks/temurin"), "25.0.3");
        assertThat(Run.of(tree, OFFLINE, "jdk").output()).isEqualTo(newer + "\n");
    }

    @Test
    void followsTheLinksOfTheJavaOnThePath() throws Exception {
        Path jdk = SourceTree.jdk(folder.toRealPath().resolve("real"), "25");
        Files.createSymbolicLink(folder.resolve("alternative"), jdk.resolve("bin/java"));
        Files.createSymbolicLink(tree.bin().resolve("java"), folder.resolve("alternative"));
        assertThat(Run.of(tree, OFFLINE, "jdk").output()).isEqualTo(jdk + "\n");
    }

    @Test
    void looksIntoTheFoldersOfTheSystemAlsoInTheFormOfAMac() throws Exception {
        Path jdk = SourceTree.jdk(folder.resolve("library/temurin-25.jdk/Contents/Home"), "25.0.3");
        String folders = folder.resolve("empty") + ":" + folder.resolve("library");
        assertThat(Run.of(tree, Map.of("FERRITE_JVM_DIRS", folders), "jdk").output())
                .isEqualTo(jdk + "\n");
    }

    @Test
    void isContentWithNothingButAJdkThatHasACompiler() throws Exception {
        Path runtime = SourceTree.jdk(tree.home().resolve(".jdks/runtime"), "25");
        Files.delete(runtime.resolve("bin/javac"));
        assertThat(Run.of(tree, OFFLINE, "jdk").status()).isEqualTo(2);
    }

    @Test
    void saysWhatToInstallWhenItMayNotDownload() throws Exception {
        Run run = Run.of(tree, OFFLINE, "all");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.errors()).contains("temurin-25-jdk", "JDK25_HOME").hasLineCount(1);
    }

    @Test
    void listsTheCommandsWhenItDoesNotKnowOne() throws Exception {
        Run run = Run.of(tree, Map.of(), "dance");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.errors()).contains("'dance'", "conductor", "check-settings");
    }

    @Test
    void helpsWithoutAJdk() throws Exception {
        for (String command : new String[] {"build", "test", "tables", "jdk"}) {
            assertThat(Run.of(tree, OFFLINE, command, "--help").output()).startsWith("Usage: ./ferrite " + command);
        }
        assertThat(Run.of(tree, OFFLINE, "--help").output()).contains("Usage:", "FERRITE_HOME");
    }
}
