package io.ferrite.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedPageTest {

    private final GeneratedPage page = new GeneratedPage("colours", "etc/deep/colours.md", () -> "red\ngreen\n");

    @TempDir
    private Path root;

    private Path file;

    @BeforeEach
    void placeTheFile() throws IOException {
        file = root.resolve("etc/deep/colours.md");
        Files.createDirectories(file.getParent());
    }

    @Test
    void acceptsAPageThatIsEqual() throws IOException {
        Files.writeString(file, "red\ngreen\n");

        assertThat(page.staleness(root)).isEmpty();
    }

    @Test
    void namesTheFirstLineThatDiffersAndTheCure() throws IOException {
        Files.writeString(file, "red\nblue\n");

        assertThat(page.staleness(root).orElseThrow())
                .contains("colours", "etc/deep/colours.md", "line 2 is 'blue' but should be 'green'")
                .contains("-Dferrite.pages.update=true");
    }

    @Test
    void noticesALineTooFew() throws IOException {
        Files.writeString(file, "red\n");

        assertThat(page.staleness(root).orElseThrow()).contains("line 2 is '' but should be 'green'");
    }

    @Test
    void noticesAMissingPage() {
        assertThat(page.staleness(root).orElseThrow()).contains("missing", "etc/deep/colours.md");
    }

    @Test
    void writesThePageAndItsFolders() throws IOException {
        Path elsewhere = root.resolve("elsewhere");

        page.write(elsewhere);

        assertThat(elsewhere.resolve("etc/deep/colours.md")).hasContent("red\ngreen\n");
        assertThat(page.staleness(elsewhere)).isEmpty();
    }

    @Test
    void findsTheRepositoryByItsWrapper() {
        assertThat(RepositoryRoot.path().resolve("mvnw")).exists();
        assertThat(RepositoryRoot.modules()).contains(RepositoryRoot.path().resolve("drivers/spi"));
    }
}
