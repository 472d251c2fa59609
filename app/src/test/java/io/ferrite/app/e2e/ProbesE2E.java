package io.ferrite.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The table of probes: what a client of the API finds, request by request, against a whole house. */
class ProbesE2E {

    private static final ProbeTable TABLE = ProbeTable.of("probes");

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
        return TABLE.probes().entrySet().stream()
                .map(probe -> DynamicTest.dynamicTest(
                        probe.getKey(), () -> run(new Probe(house, probe.getKey(), probe.getValue()))));
    }

    /** What is known not to hold yet must fail, so that it leaves the list when it holds. */
    private static void run(Probe probe) {
        if (TABLE.waiting().containsKey(probe.name())) {
            assertThatThrownBy(probe::run)
                    .as("%s holds now; take it out of waiting.txt", probe.name())
                    .isInstanceOf(AssertionError.class);
        } else {
            probe.run();
        }
    }

    @Test
    void nothingWaitsWithoutAProbeOrAReason() {
        assertThat(TABLE.probes().keySet()).containsAll(TABLE.waiting().keySet());
        assertThat(TABLE.waiting().values()).noneMatch(String::isBlank);
    }

    /** 117 needs runbooks; from 132 on they are about other resources, 158 and 159 about logging in. */
    @Test
    void theTableIsWhole() {
        List<String> expected = IntStream.concat(IntStream.rangeClosed(1, 131), IntStream.of(160))
                .filter(number -> number != 117)
                .mapToObj(number -> "P" + number)
                .toList();
        assertThat(TABLE.probes()).containsOnlyKeys(expected.toArray(String[]::new));
    }
}
