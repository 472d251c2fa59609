package io.ferrite.app.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The probes in a folder of test resources.
 *
 * @param probes the lines of each probe, in the order of the files
 * @param waiting the probes that do not hold yet, each with the reason
 */
record ProbeTable(Map<String, List<ProbeLine>> probes, Map<String, String> waiting) {

    static ProbeTable of(String folder) {
        Path path = Path.of("src", "test", "resources").resolve(folder);
        return new ProbeTable(probes(path), waiting(path.resolve("waiting.txt")));
    }

    private static Map<String, List<ProbeLine>> probes(Path folder) {
        try (Stream<Path> tables = Files.list(folder)) {
            return tables.filter(file -> file.toString().endsWith(".jsonl"))
                    .sorted()
                    .flatMap(ProbeTable::lines)
                    .map(ProbeLine::new)
                    .collect(Collectors.groupingBy(ProbeLine::probe, LinkedHashMap::new, Collectors.toList()));
        } catch (IOException unreadable) {
            throw new IllegalStateException("The probes cannot be read.", unreadable);
        }
    }

    private static Map<String, String> waiting(Path list) {
        if (!Files.exists(list)) {
            return Map.of();
        }
        return lines(list)
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" ", 2))
                .collect(Collectors.toMap(words -> words[0], words -> words[1]));
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream().filter(line -> !line.isBlank());
        } catch (IOException unreadable) {
            throw new IllegalStateException(file + " cannot be read.", unreadable);
        }
    }
}
