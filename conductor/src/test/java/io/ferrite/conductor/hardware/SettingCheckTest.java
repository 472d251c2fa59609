package io.ferrite.conductor.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import io.ferrite.drivers.spi.DriverSetting;
import io.ferrite.drivers.spi.DriverSetting.Kind;
import io.ferrite.drivers.spi.value.Secret;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingCheckTest {

    @ParameterizedTest
    @CsvSource({
        "TEXT, anything at all",
        "INTEGER, 623",
        "INTEGER, -1",
        "BOOLEAN, true",
        "BOOLEAN, False",
        "URL, https://192.0.2.1:8443/redfish",
        "URL, http://[2001:db8::1]/",
        "URL, bmc.example.org:8443",
        "URL, file:///etc/bmc",
        "HOST, bmc-1.example.org",
        "HOST, bmc_1",
        "HOST, 192.0.2.1",
        "HOST, 2001:db8::1",
        "HOST, [fe80::1%eth0]",
    })
    void accepts(Kind kind, String value) {
        assertThat(problems(kind, value)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "INTEGER, many",
        "INTEGER, 1.5",
        "INTEGER, 99999999999",
        "BOOLEAN, perhaps",
        "URL, https://",
        "URL, two words",
        "HOST, https://192.0.2.1",
        "HOST, two words",
        "HOST, 192.0.2.1:623",
    })
    void refuses(Kind kind, String value) {
        assertThat(problems(kind, value))
                .singleElement()
                .asString()
                .startsWith("driver_info/key of node n1 is '" + value + "', but must be ");
    }

    @Test
    void acceptsJsonNumbersAndBooleans() {
        assertThat(problems(Kind.INTEGER, 623)).isEmpty();
        assertThat(problems(Kind.BOOLEAN, true)).isEmpty();
        assertThat(problems(Kind.TEXT, 17)).isEmpty();
    }

    @Test
    void refusesListsAndObjects() {
        for (Kind kind : Kind.values()) {
            assertThat(problems(kind, List.of("a"))).hasSize(1);
            assertThat(problems(kind, Map.of("a", "b"))).hasSize(1);
        }
    }

    @Test
    void missesWhatIsRequired() {
        DriverSetting required = DriverSetting.required("key", Kind.TEXT, "Needed.");
        for (Object nothing : List.of("", "  ", Secret.of(" "))) {
            assertThat(SettingCheck.problems(Targets.with("n1", Map.of("key", nothing)), List.of(required)))
                    .containsExactly("driver_info/key of node n1 is missing.");
        }
        assertThat(SettingCheck.problems(Targets.named("n1"), List.of(required)))
                .hasSize(1);
    }

    @Test
    void doesNotMissWhatIsOptional() {
        Map<String, Object> none = Collections.singletonMap("key", null);
        DriverSetting optional = DriverSetting.optional("key", Kind.HOST, "Nice to have.");
        assertThat(SettingCheck.problems(Targets.with("n1", none), List.of(optional)))
                .isEmpty();
    }

    private static List<String> problems(Kind kind, Object value) {
        return SettingCheck.problems(
                Targets.with("n1", Map.of("key", value)), List.of(DriverSetting.required("key", kind, "Help.")));
    }
}
