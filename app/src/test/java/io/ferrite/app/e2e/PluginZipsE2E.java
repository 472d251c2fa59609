package io.ferrite.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.ferrite.conductor.hardware.DriverCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The zips of the drivers as the build makes them. */
class PluginZipsE2E {

    @Test
    void holdTheirOwnCodeAndClientsButNotWhatTheHouseProvides(@TempDir Path folder) throws IOException {
        PluginZips.gatheredIn(folder);
        try (Stream<Path> zips = Files.list(folder)) {
            assertThat(zips.toList())
                    .hasSize(4)
                    .allSatisfy(zip -> assertThat(entries(zip))
                            .contains(
                                    "plugin.properties",
                                    "classes/META-INF/services/io.ferrite.drivers.spi.DriverPlugin")
                            .noneMatch(entry -> entry.startsWith("lib/ferrite-spi"))
                            .noneMatch(entry -> entry.startsWith("lib/pf4j"))
                            .noneMatch(entry -> entry.startsWith("lib/slf4j")));
        }
    }

    private static List<String> entries(Path zip) throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            return file.stream().map(ZipEntry::getName).toList();
        }
    }

    @Test
    void areLoadedTogether(@TempDir Path folder) throws IOException {
        Path zips = PluginZips.gatheredIn(folder.resolve("zips"));
        try (DriverCatalog catalog = DriverCatalog.load(zips, folder.resolve("work"))) {
            assertThat(catalog.hardwareTypes())
                    .containsExactlyInAnyOrder("bluefield", "fake-hardware", "ipmi", "redfish");
            assertThat(catalog.interfacesOf("bluefield").get("vendor")).startsWith("bluefield");
            assertThat(catalog.propertiesOf("ipmi")).containsKey("ipmi_address");
        }
    }
}
