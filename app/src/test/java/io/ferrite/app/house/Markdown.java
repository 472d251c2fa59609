package io.ferrite.app.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A short text of {@code etc} with second-level headings.
 *
 * @param name the file's name
 * @param lines its lines, blank ones too
 */
record Markdown(String name, List<String> lines) {

    private static final String HEADING = "## ";

    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

    static Markdown of(Path file) {
        try {
            return new Markdown(file.getFileName().toString(), Files.readAllLines(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + file, unreadable);
        }
    }

    /** All texts of {@code folder}, a path from the root, but for its index. */
    static List<Markdown> in(String folder) {
        return RepositoryRoot.files(RepositoryRoot.path().resolve(folder), ".md").stream()
                .filter(file -> !file.endsWith("README.md"))
                .map(Markdown::of)
                .toList();
    }

    List<String> headings() {
        return lines.stream()
                .filter(line -> line.startsWith(HEADING))
                .map(line -> line.substring(HEADING.length()))
                .toList();
    }

    /** The text under {@code heading}, up to the next one; empty where there is no such heading. */
    String section(String heading) {
        return lines.stream()
                .dropWhile(line -> !line.equals(HEADING + heading))
                .skip(1)
                .takeWhile(line -> !line.startsWith(HEADING))
                .collect(Collectors.joining("\n"))
                .strip();
    }

    /** What stands between backticks under {@code heading}. */
    Set<String> quoted(String heading) {
        return QUOTED.matcher(section(heading))
                .results()
                .map(quote -> quote.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The name alone, so that the message of a failing check stays readable. */
    @Override
    public String toString() {
        return name;
    }

    /** How many lines are not blank. */
    long length() {
        return lines.stream().filter(line -> !line.isBlank()).count();
    }
}
