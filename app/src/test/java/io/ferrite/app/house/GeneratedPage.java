package io.ferrite.app.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * A committed page that is made from a table of the code.
 *
 * @param name what to call it in a message, for example {@code versions}
 * @param path where it lies, relative to the root of the repository, with forward slashes
 * @param generator makes the whole text; each line ends in {@code \n}
 */
record GeneratedPage(String name, String path, Supplier<String> generator) {

    /** The switch that rewrites pages instead of comparing them: {@code -Dferrite.pages.update=true}. */
    static final String UPDATE = "ferrite.pages.update";

    /** Writes the page afresh; folders on the way are made. */
    void write(Path root) {
        try {
            Files.createDirectories(file(root).getParent());
            Files.writeString(file(root), generator.get());
        } catch (IOException unwritable) {
            throw new UncheckedIOException("Cannot write " + file(root), unwritable);
        }
    }

    /** Why the committed page is not what its table says today, as a message for people; empty where it is fresh. */
    Optional<String> staleness(Path root) {
        if (!Files.exists(file(root))) {
            return Optional.of("The page %s is missing: %s. %s".formatted(name, path, advice()));
        }
        String committed = read(file(root));
        String made = generator.get();
        if (committed.equals(made)) {
            return Optional.empty();
        }
        return Optional.of(
                "The page %s is stale: %s, %s. %s".formatted(name, path, firstDifference(committed, made), advice()));
    }

    private Path file(Path root) {
        return root.resolve(path);
    }

    private static String advice() {
        return "Run the tests of app with -D" + UPDATE + "=true and commit the file.";
    }

    private static String firstDifference(String committed, String made) {
        List<String> old = Arrays.asList(committed.split("\n", -1));
        List<String> fresh = Arrays.asList(made.split("\n", -1));
        int line = IntStream.range(0, Math.min(old.size(), fresh.size()))
                .filter(at -> !old.get(at).equals(fresh.get(at)))
                .findFirst()
                .orElse(Math.min(old.size(), fresh.size()));
        return "line %d is '%s' but should be '%s'".formatted(line + 1, lineOf(old, line), lineOf(fresh, line));
    }

    private static String lineOf(List<String> lines, int at) {
        if (at < lines.size()) {
            return lines.get(at);
        }
        return "";
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + file, unreadable);
        }
    }
}
