package io.ferrite.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.ferrite.app.demo.DemoHouse;
import io.ferrite.app.demo.DemoReport;
import io.ferrite.app.demo.LiveView;
import io.ferrite.app.wiring.Configuration;
import io.ferrite.app.wiring.Surroundings;
import io.ferrite.core.setting.LoadedSettings;
import io.ferrite.core.watch.TimeSource;
import io.ferrite.db.testing.SharedDistribution;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole house in this JVM, with real plugins, a real MariaDB and simulated machines. */
class DemoE2E {

    @Test
    void everythingThatWasAskedOfHostsAndCardsReallyArrives(@TempDir Path home) throws Exception {
        Files.createDirectories(SharedDistribution.folder());
        Files.createSymbolicLink(home.resolve("mariadb"), SharedDistribution.folder());
        Surroundings around = new Surroundings(Map.of(), home, InputStream.nullInputStream(), TimeSource.system());
        LoadedSettings settings = Configuration.load(
                around,
                Optional.empty(),
                Stream.concat(
                                DemoHouse.SETTINGS.stream(),
                                Stream.of("conductor.plugins_dir=" + PluginZips.gatheredIn(home.resolve("zips"))))
                        .toList());
        try (DemoHouse house = DemoHouse.start(settings, around)) {
            DemoReport report = house.run(new LiveView.Silent(), around.time().instant());
            assertThat(report.ok()).as("%s", report.lines()).isTrue();
            assertThat(report.json().path("nodes")).hasSize(6);
            assertThat(report.json().path("steps")).hasSize(10);
            assertThat(house.hints()).isNotEmpty().allSatisfy(Hint::works);
        }
    }
}
