package io.ferrite.app.wiring;

import io.ferrite.api.wiring.ApiTerms;
import io.ferrite.conductor.wiring.ConductorSettings;
import io.ferrite.core.problem.Problem;
import io.ferrite.core.setting.LoadedSettings;
import io.ferrite.core.setting.SettingsLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The settings of all rooms, from a file, the environment and the command line. The one place that reads such files. */
public final class Configuration {

    private static final String NAME = "ferrite.conf";
    private static final Path SYSTEM_WIDE = Path.of("/etc/ferrite", NAME);

    private Configuration() {}

    /** A loader of every settings record there is. */
    public static SettingsLoader loader() {
        List<Class<? extends Record>> records = new ArrayList<>(List.of(HouseSettings.class, DatabaseSettings.class));
        records.addAll(ApiTerms.RECORDS);
        records.add(ConductorSettings.class);
        return SettingsLoader.of(records);
    }

    /**
     * Reads all settings; mistakes are in the answer.
     *
     * @param file a file that was named, which has to be there; empty for {@code ferrite.conf} in the home, else in
     *     {@code /etc/ferrite}, else none
     * @param overrides {@code section.name=value}, each
     */
    public static LoadedSettings load(Surroundings around, Optional<Path> file, List<String> overrides) {
        SettingsLoader loader = loader();
        file.or(() -> usualFile(around)).ifPresent(path -> loader.file(path.toString(), read(path)));
        return loader.environment(around.environment()).overrides(overrides).load();
    }

    private static Optional<Path> usualFile(Surroundings around) {
        return Stream.of(around.home().resolve(NAME), SYSTEM_WIDE)
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw Problem.invalid("The settings file %s cannot be read: %s.", file, unreadable);
        }
    }
}
