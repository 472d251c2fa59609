package io.ferrite.api.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.ferrite.api.version.Microversion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** No version without a row, no row without a version, and a page that says which. */
class VersionPageTest {

    private static final Path PAGE = Path.of("..", "etc", "versions.md");

    @Test
    void thePageSaysWhatTheTablesSay() throws IOException {
        if (Boolean.getBoolean("ferrite.pages.update")) {
            Files.writeString(PAGE, VersionPage.page());
        }
        assertThat(PAGE).content().isEqualTo(VersionPage.page());
    }

    @Test
    void everyVersionHasARowOrAReason() {
        Set<Microversion> bare = EnumSet.noneOf(Microversion.class);
        bare.addAll(Arrays.asList(Microversion.values()));
        bare.removeAll(VersionRows.byVersion().keySet());
        bare.removeAll(VersionPage.UNMENTIONED.keySet());
        assertThat(bare).as("versions that no table mentions").isEmpty();
    }

    @Test
    void aReasonHoldsOnlyWhileThereIsNoRow() {
        Set<Microversion> untrue = EnumSet.copyOf(VersionPage.UNMENTIONED.keySet());
        untrue.retainAll(VersionRows.byVersion().keySet());
        assertThat(untrue)
                .as("versions that a table mentions by now; take them out of VersionPage.UNMENTIONED")
                .isEmpty();
    }
}
