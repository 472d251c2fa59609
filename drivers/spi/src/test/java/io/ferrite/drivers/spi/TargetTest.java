package io.ferrite.drivers.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ferrite.drivers.spi.value.Secret;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TargetTest {

    @Test
    void textIsStripped() {
        assertThat(with("address", " https://bmc ").text("address")).contains("https://bmc");
    }

    @Test
    void textOfNumbersAndBooleansIsTheirSpelling() {
        assertThat(with("port", 623).text("port")).contains("623");
        assertThat(with("verify", false).text("verify")).contains("false");
    }

    @Test
    void absentNullAndBlankTextsAreEmpty() {
        assertThat(with("address", null).text("address")).isEmpty();
        assertThat(with("address", "  ").text("address")).isEmpty();
        assertThat(with("address", "x").text("port")).isEmpty();
    }

    @Test
    void textNeverShowsASecret() {
        assertThat(with("password", Secret.of("calvin")).text("password")).isEmpty();
    }

    @Test
    void textOfListsAndMapsIsEmpty() {
        assertThat(with("list", List.of("x")).text("list")).isEmpty();
        assertThat(with("map", Map.of()).text("map")).isEmpty();
    }

    @Test
    void requiredTextNamesNodeKeyAndCureWhereItIsAbsent() {
        assertThatExceptionOfType(DriverException.class)
                .isThrownBy(() -> with("x", "y").requiredText("address"))
                .withMessageContainingAll("rack1-u7", "address", "PATCH")
                .satisfies(error -> assertThat(error.kind()).isEqualTo(ErrorKind.REJECTED));
    }

    @Test
    void requiredTextIsTheTextWhereItIsThere() {
        assertThat(with("address", "bmc").requiredText("address")).isEqualTo("bmc");
    }

    @Test
    void integersAreReadFromNumbersAndTexts() {
        assertThat(with("port", 623).integer("port", 1)).isEqualTo(623);
        assertThat(with("port", " 624 ").integer("port", 1)).isEqualTo(624);
    }

    @Test
    void absentIntegersAreTheFallback() {
        assertThat(with("x", "y").integer("port", 623)).isEqualTo(623);
    }

    @Test
    void integersThatAreNoneNameNodeKeyAndText() {
        assertThatExceptionOfType(DriverException.class)
                .isThrownBy(() -> with("port", "many").integer("port", 623))
                .withMessageContainingAll("rack1-u7", "port", "many")
                .withCauseInstanceOf(NumberFormatException.class)
                .satisfies(error -> assertThat(error.kind()).isEqualTo(ErrorKind.REJECTED));
    }

    @Test
    void integersBeyondTheirRangeAndFractionsAreRefused() {
        assertThatThrownBy(() -> with("port", 5_000_000_000L).integer("port", 1))
                .isInstanceOf(DriverException.class);
        assertThatThrownBy(() -> with("port", 1.5).integer("port", 1)).isInstanceOf(DriverException.class);
    }

    @Test
    void secretsAreReadFromSecretsAndTexts() {
        assertThat(with("password", Secret.of("calvin")).secret("password")).contains(Secret.of("calvin"));
        assertThat(with("password", "calvin").secret("password")).contains(Secret.of("calvin"));
        assertThat(with("password", null).secret("password")).isEmpty();
    }

    @Test
    void showingATargetShowsNoSecret() {
        assertThat(with("password", Secret.of("calvin")).toString()).doesNotContain("calvin");
    }

    @Test
    void laterChangesOfWhatItWasMadeFromDoNotReachIt() {
        Map<String, Object> info = new HashMap<>(Map.of("address", "bmc"));
        List<UUID> children = new ArrayList<>(List.of(new UUID(0, 2)));
        var target = new Target(new UUID(0, 1), "rack1-u7", info, info, Optional.empty(), children);

        info.clear();
        children.clear();

        assertThat(target.driverInfo()).containsEntry("address", "bmc");
        assertThat(target.properties()).containsEntry("address", "bmc");
        assertThat(target.children()).containsExactly(new UUID(0, 2));
    }

    @Test
    void itsMapsCannotBeChanged() {
        Target target = with("address", "bmc");

        assertThatThrownBy(() -> target.driverInfo().put("address", "other"))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> target.properties().put("cpus", 1)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> target.children().add(new UUID(0, 3)))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    private static Target with(String key, Object value) {
        Map<String, Object> info = new HashMap<>();
        info.put(key, value);
        return new Target(new UUID(0, 1), "rack1-u7", info, Map.of(), Optional.empty(), List.of());
    }
}
