package io.ferrite.drivers.spi.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SecretTest {

    @Test
    void showsAMaskInsteadOfItself() {
        assertThat(Secret.of("calvin")).hasToString("******");
        assertThat(Map.of("password", Secret.of("calvin")).toString()).isEqualTo("{password=******}");
    }

    @Test
    void revealsItsTextWhenAsked() {
        assertThat(Secret.of("calvin").reveal()).isEqualTo("calvin");
    }

    @Test
    void isEqualToTheSameTextOnly() {
        assertThat(Secret.of("grün")).isEqualTo(Secret.of("grün")).hasSameHashCodeAs(Secret.of("grün"));
        assertThat(Secret.of("calvin")).isNotEqualTo(Secret.of("calvi")).isNotEqualTo("calvin");
    }

    @Test
    void hashCodeTellsNothingAboutTheText() {
        assertThat(Secret.of("calvin")).hasSameHashCodeAs(Secret.of("hobbes"));
    }

    @Test
    void refusesToWrapNull() {
        assertThatNullPointerException().isThrownBy(() -> Secret.of(null)).withMessage("value");
    }
}
