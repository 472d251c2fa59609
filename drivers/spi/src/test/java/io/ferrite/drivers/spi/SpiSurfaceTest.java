package io.ferrite.drivers.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Drivers of other people are compiled against the surface, so it changes only on purpose: an addition raises the minor
 * number of {@link SpiVersion}, a removal the major one, after a release in which the thing was deprecated.
 */
class SpiSurfaceTest {

    private static final String UPDATE = "ferrite.surface.update";

    private static final Path COMMITTED = Path.of("src/test/resources/spi-surface.txt");

    @Test
    void surfaceIsTheCommittedOne() throws IOException {
        if (Boolean.getBoolean(UPDATE)) {
            Files.writeString(COMMITTED, SpiSurface.asText());
        }
        assertThat(SpiSurface.asText())
                .as(
                        "the surface of the contract; where the change is meant, run this with -D%s=true, commit %s and"
                                + " look after SpiVersion",
                        UPDATE, COMMITTED)
                .isEqualTo(Files.readString(COMMITTED));
    }

    @Test
    void versionHasThreeNumbers() {
        assertThat(SpiVersion.CURRENT).matches("\\d+\\.\\d+\\.\\d+");
    }
}
