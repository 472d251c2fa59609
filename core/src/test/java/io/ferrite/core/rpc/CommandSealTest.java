package io.ferrite.core.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import io.ferrite.core.testing.ManualTime;
import io.ferrite.drivers.spi.value.Secret;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandSealTest {
    private static final byte[] BODY = bytes("{\"is\":\"ValidateNode\"}");

    private final ManualTime time = ManualTime.started();
    private final CommandSeal seal = new CommandSeal(Secret.of("the shared key"), time);
    private String second;
    private String given;

    @BeforeEach
    void sealTheBody() {
        second = Long.toString(seal.now());
        given = seal.seal(seal.now(), BODY);
    }

    @Test
    void holdsForTheBodyThatWasSealed() {
        assertThat(seal.holds(second, given, BODY)).isTrue();
        assertThat(given).matches("[0-9a-f]{64}");
    }

    @Test
    void doesNotHoldUnderAnotherKey() {
        assertThat(new CommandSeal(Secret.of("another key"), time).holds(second, given, BODY))
                .isFalse();
    }

    @Test
    void doesNotHoldForAnotherBodyOrAnotherTime() {
        assertThat(seal.holds(second, given, bytes("{}"))).isFalse();
        assertThat(seal.holds(Long.toString(seal.now() + 1), given, BODY)).isFalse();
    }

    @Test
    void holdsForAMinuteEitherWay() {
        time.advance(Duration.ofSeconds(59));
        assertThat(seal.holds(second, given, BODY)).isTrue();
        time.advance(Duration.ofSeconds(-118));
        assertThat(seal.holds(second, given, BODY)).isTrue();
    }

    @Test
    void isRefusedWhenTooOldOrTooYoung() {
        time.advance(Duration.ofSeconds(61));
        assertThat(seal.holds(second, given, BODY)).isFalse();
        time.advance(Duration.ofSeconds(-123));
        assertThat(seal.holds(second, given, BODY)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "now",
                "1e3",
                "-1",
                "99999999999999999999",
                "9223372036854775807",
                "-9223372036854775808",
                "31556889864403199",
                "٣"
            })
    void isRefusedWithAGarbledTime(String garbage) {
        assertThat(seal.holds(garbage, given, BODY)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "zz", "🦊", "00"})
    void isRefusedWhenItIsGarbled(String garbage) {
        assertThat(seal.holds(second, garbage, BODY)).isFalse();
        assertThat(seal.holds(second, given + garbage + "0", BODY)).isFalse();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
