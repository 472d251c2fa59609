package io.ferrite.db.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedTablesTest {
    /** Set by {@code ./ferrite tables}: write the tables instead of only comparing them. */
    private static final String WRITE = "ferrite.tables.write";

    @Test
    void theTablesMatchTheSqlFiles(@TempDir Path fresh) throws Exception {
        if (Boolean.getBoolean(WRITE)) {
            TableGenerator.generate(TableGenerator.SOURCES);
        }
        TableGenerator.generate(fresh);
        assertThat(sources(TableGenerator.SOURCES))
                .as("the generated tables; after a change to the SQL files run ./ferrite tables and commit the result")
                .isEqualTo(sources(fresh));
    }

    /** File name below the package to its text. */
    private static Map<String, String> sources(Path root) throws IOException {
        Path folder = root.resolve(TableGenerator.PACKAGE.replace('.', '/'));
        Map<String, String> sources = new TreeMap<>();
        if (Files.notExists(folder)) {
            return sources;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                sources.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return sources;
    }
}
