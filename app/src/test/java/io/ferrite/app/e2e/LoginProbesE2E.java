package io.ferrite.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The probes about logging in, against a house that asks for name and password. */
class LoginProbesE2E {

    private static final ProbeTable TABLE = ProbeTable.of("probes/http_basic");

    /** {@code admin} with the password {@code password}. */
    private static final String USER = "admin:$2b$04$TNZy6xARe7jocGZhIaLvk.poAJ51H1/efRnPJ4KtnvtWs5whvaMkG\n";

    @TempDir
    private static Path folder;

    private static ProbeHouse house;

    @BeforeAll
    static void start() throws IOException {
        Path users = Files.writeString(folder.resolve("htpasswd"), USER);
        house = new ProbeHouse(
                folder, "DEFAULT.auth_strategy=http_basic", "DEFAULT.http_basic_auth_user_file=" + users);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @TestFactory
    Stream<DynamicTest> everyProbeFindsWhatItExpects() {
        return TABLE.probes().entrySet().stream()
                .map(probe -> DynamicTest.dynamicTest(
                        probe.getKey(), () -> new Probe(house, probe.getKey(), probe.getValue()).run()));
    }

    @Test
    void theTableIsWhole() {
        assertThat(TABLE.probes()).containsOnlyKeys("P158", "P159");
    }
}
