package io.ferrite.app;

import io.ferrite.app.wiring.Configuration;
import io.ferrite.app.wiring.Surroundings;
import io.ferrite.core.setting.LoadedSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options of every command that has settings. */
final class SettingsOptions {

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "The settings file; else ferrite.conf in $FERRITE_HOME, else in /etc/ferrite, else none.")
    private Path config;

    @Option(
            names = "--set",
            paramLabel = "SECTION.NAME=VALUE",
            description = "One setting; beats the file and the environment. May come several times.")
    private List<String> overrides = new ArrayList<>();

    /** The settings with all their mistakes. */
    LoadedSettings load(Surroundings around) {
        return load(around, List.of());
    }

    /** The settings, with other defaults than usual; whatever the command line sets beats them. */
    LoadedSettings load(Surroundings around, List<String> defaults) {
        List<String> all = new ArrayList<>(defaults);
        all.addAll(overrides);
        return Configuration.load(around, Optional.ofNullable(config), all);
    }
}
