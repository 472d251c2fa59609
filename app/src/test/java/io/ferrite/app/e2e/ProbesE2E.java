package io.ferrite.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
                        probe.getKey(), () -> run(new Probe(house, probe.getKey(), probe.getValue()))));
    }

    /** What is known not to hold yet must fail, so that it leaves the list when it holds. */
    private static void run(Probe probe) {
        if (waiting().containsKey(probe.name())) {
            assertThatThrownBy(probe::run)
                    .as("%s holds now; take it out of waiting.txt", probe.name())
                    .isInstanceOf(AssertionError.class);
        } else {
            probe.run();
        }
    }

    @Test
    void nothingWaitsWithoutAProbeOrAReason() {
        assertThat(probes()).containsKeys(waiting().keySet().toArray(String[]::new));
        assertThat(waiting().values()).noneMatch(String::isBlank);
    }

    /** The probes that do not hold yet, each with the reason. */
    private static Map<String, String> waiting() {
        return read(TABLES.resolve("waiting.txt"))
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" ", 2))
                .collect(Collectors.toMap(words -> words[0], words -> words[1]));
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
                    .flatMap(ProbesE2E::read)
                    .map(ProbeLine::new)
                    .collect(Collectors.groupingBy(ProbeLine::probe, LinkedHashMap::new, Collectors.toList()));
        } catch (IOException unreadable) {
            throw new IllegalStateException("The probes cannot be read.", unreadable);
        }
    }

    private static Stream<String> read(Path file) {
        try {
            return Files.readAllLines(file).stream().filter(line -> !line.isBlank());
        } catch (IOException unreadable) {
            throw new IllegalStateException(file + " cannot be read.", unreadable);
        }
    }
}
