package io.ferrite.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bare metal proxy of openstacksdk, which Python programs use; what it asks stands in {@code sdk.py}. */
class SdkE2E {

    @Test
    void seesTheLifeOfNodesAsItExpectsTo(@TempDir Path folder) throws Exception {
        Map<String, String> environment = new HashMap<>(Map.of("OS_AUTH_TYPE", "none"));
        CommandLine.python("sdk.py", environment);
        try (RackHouse house = new RackHouse(folder)) {
            environment.put("OS_ENDPOINT", house.address());
            Process process = CommandLine.python("sdk.py", environment)
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(said).isZero();
            assertThat(said).contains("looked_around");
        }
    }
}
