package io.ferrite.app.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The zips of the driver plugins as the build has just made them. */
final class PluginZips {

    private static final List<String> PLUGINS = List.of("bluefield", "fake", "ipmi", "redfish");

    private PluginZips() {}

    /** Copies them into {@code folder}, which is made, and tells it. */
    static Path gatheredIn(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (String plugin : PLUGINS) {
            Path zip = zipIn(Path.of("..", "plugins", plugin, "target"));
            Files.copy(zip, folder.resolve(zip.getFileName()));
        }
        return folder;
    }

    private static Path zipIn(Path target) throws IOException {
        try (Stream<Path> built = Files.list(target)) {
            return built.filter(file -> file.toString().endsWith("-plugin.zip"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("No plugin zip in " + target));
        }
    }
}
