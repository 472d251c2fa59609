package io.ferrite.db.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Removes folders with all that is in them. */
final class FileTree {
    private FileTree() {}

    /** Does nothing where there is nothing. */
    static void delete(Path root) throws IOException {
        for (Path path : deepestFirst(root)) {
            Files.deleteIfExists(path);
        }
    }

    private static List<Path> deepestFirst(Path root) throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.sorted(Comparator.reverseOrder()).toList();
        } catch (NoSuchFileException nothing) {
            return List.of();
        }
    }
}
