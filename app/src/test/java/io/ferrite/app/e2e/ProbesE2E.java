package io.ferrite.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The table of probes: what a client of the API finds, request by request, against a whole house. */
class ProbesE2E {

    private static final Path TABLES = Path.of("src", "test", "resources", "probes");

    @TempDir
    private static Path folder;

    private static ProbeHouse house;

    @BeforeAll
    static void start() throws IOException {
        house = new ProbeHouse(folder);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @TestFactory
    Stream<DynamicTest> everyProbeFindsWhatItExpects() {
        return probes().entrySet().stream()
                .map(probe -> DynamicTest.dynamicTest(
                        probe.getKey(), () -> new Probe(house, probe.getKey(), probe.getValue()).run()));
    }

    @Test
    void theTableIsWhole() {
        assertThat(probes()).hasSizeGreaterThanOrEqualTo(100).containsKeys("P1", "P131");
    }

    /** The lines of all tables by probe, in the order of the files. */
    private static Map<String, List<ProbeLine>> probes() {
        try (Stream<Path> tables = Files.list(TABLES)) {
            return tables.filter(file -> file.toString().endsWith(".jsonl"))
                    .sorted()
                    .flatMap(ProbesE2E::lines)
                    .collect(Collectors.groupingBy(ProbeLine::probe, LinkedHashMap::new, Collectors.toList()));
        } catch (IOException unreadable) {
            throw new IllegalStateException("The probes cannot be read.", unreadable);
        }
    }

    private static Stream<ProbeLine> lines(Path table) {
        try {
            return Files.readAllLines(table).stream()
                    .filter(line -> !line.isBlank())
                    .map(ProbeLine::new);
        } catch (IOException unreadable) {
            throw new IllegalStateException(table + " cannot be read.", unreadable);
        }
    }
}
