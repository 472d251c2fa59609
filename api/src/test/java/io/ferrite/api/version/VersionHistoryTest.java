package io.ferrite.api.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class VersionHistoryTest {

    private static final Path PAGE = Path.of("..", "etc", "versions.md");

    @Test
    void thePageSaysWhatTheTableSays() throws IOException {
        if (Boolean.getBoolean("ferrite.pages.update")) {
            Files.writeString(PAGE, VersionHistory.page());
        }
        assertThat(PAGE).content().isEqualTo(VersionHistory.page());
    }

    @Test
    void versionsAreNumberedWithoutGaps() {
        Microversion[] versions = Microversion.values();
        for (int minor = 1; minor <= versions.length; minor++) {
            assertThat(Microversion.of(minor)).contains(versions[minor - 1]);
        }
        assertThat(Microversion.latest().text()).isEqualTo("1.115");
        assertThat(Microversion.oldest().text()).isEqualTo("1.1");
    }
}
