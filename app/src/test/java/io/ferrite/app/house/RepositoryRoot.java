package io.ferrite.app.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The folder that holds {@code mvnw}, looked for upwards from where the tests run. */
final class RepositoryRoot {

    private static final Path ROOT = findFrom(Path.of("").toAbsolutePath());

    private RepositoryRoot() {}

    static Path path() {
        return ROOT;
    }

    /** Every folder with a {@code pom.xml} in it, at most two levels down. */
    static List<Path> modules() {
        try (Stream<Path> poms = Files.find(ROOT, 3, (path, file) -> path.endsWith("pom.xml"))) {
            return poms.map(Path::getParent).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot list the modules below " + ROOT, unreadable);
        }
    }

    /** The files below {@code folder} whose name ends in {@code ending}, in order; none where there is no such folder. */
    static List<Path> files(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> path.getFileName().toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot list the files below " + folder, unreadable);
        }
    }

    private static Path findFrom(Path start) {
        return Stream.iterate(start, path -> path != null, Path::getParent)
                .filter(path -> Files.exists(path.resolve("mvnw")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No folder with mvnw in it above " + start));
    }
}
