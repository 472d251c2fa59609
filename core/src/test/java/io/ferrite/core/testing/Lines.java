package io.ferrite.core.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Reads committed tables: one row per line, columns between {@code |}, comments after {@code #}. */
public final class Lines {
    private Lines() {}

    /** The rows of the resource {@code name} at the root of the class path, columns trimmed. */
    public static List<List<String>> rows(String name) {
        try (InputStream file = Lines.class.getResourceAsStream("/" + name);
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> Arrays.stream(line.split("\\|", -1))
                            .map(String::strip)
                            .toList())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
