package io.ferrite.app.wiring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A folder for this process alone, gone when it is closed. Its name begins with the process id and a hyphen. */
record WorkFolder(Path path) implements AutoCloseable {

    private static final Pattern NAME = Pattern.compile("([0-9]{1,18})-[0-9]+");

    /**
     * Makes one, and removes those of processes that are gone.
     *
     * @param parent where it lies; made if absent
     * @throws UncheckedIOException where nothing can be written there
     */
    static WorkFolder below(Path parent) {
        try {
            Files.createDirectories(parent);
            for (WorkFolder stale : abandoned(parent)) {
                stale.close();
            }
            return new WorkFolder(
                    Files.createTempDirectory(parent, ProcessHandle.current().pid() + "-"));
        } catch (IOException full) {
            throw new UncheckedIOException("No folder can be made in " + parent + ".", full);
        }
    }

    private static List<WorkFolder> abandoned(Path parent) throws IOException {
        try (Stream<Path> all = Files.list(parent)) {
            return all.filter(WorkFolder::isAbandoned).map(WorkFolder::new).toList();
        }
    }

    private static boolean isAbandoned(Path folder) {
        Matcher name = NAME.matcher(folder.getFileName().toString());
        return name.matches() && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty();
    }

    @Override
    public void close() throws IOException {
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException unread) throws IOException {
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
