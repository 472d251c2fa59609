package io.ferrite.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkFolderTest {

    /** Beyond what any system gives to a process. */
    private static final String NOBODY = "999999999999-1";

    @TempDir
    private Path parent;

    @Test
    void everyHouseHasOneOfItsOwnAndTakesItAlong() throws IOException {
        WorkFolder first = WorkFolder.below(parent);
        Files.writeString(first.path().resolve("a.jar"), "a");
        try (WorkFolder second = WorkFolder.below(parent)) {
            assertThat(second.path()).isNotEqualTo(first.path()).isEmptyDirectory();
            assertThat(first.path().resolve("a.jar")).exists();
        }
        first.close();
        assertThat(parent).isEmptyDirectory();
    }

    @Test
    void thoseOfProcessesThatAreGoneAreRemovedAndNothingElse() throws IOException {
        Files.writeString(
                Files.createDirectories(parent.resolve(NOBODY).resolve("lib")).resolve("a.jar"), "a");
        Path other = Files.createDirectory(parent.resolve("other"));
        try (WorkFolder own = WorkFolder.below(parent)) {
            assertThat(parent.resolve(NOBODY)).doesNotExist();
            assertThat(own.path()).exists();
            assertThat(other).exists();
        }
    }
}
