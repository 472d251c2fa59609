package io.ferrite.ipmi.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ferrite.ipmi.Bytes;
import io.ferrite.ipmi.IpmiRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Raw commands are read as people write them, or refused by naming what is wrong. */
class RawCommandTest {

    @Test
    void hexadecimalAndDecimalMayBeMixed() {
        assertThat(RawCommand.parse(" 0x30\t0X70  1 255 0xFf 0xa 00\n"))
                .isEqualTo(new IpmiRequest(0x30, 0, 0x70, Bytes.of(1, 255, 255, 10, 0)));
    }

    @Test
    void functionAndCommandAreEnough() {
        assertThat(RawCommand.parse("6 1")).isEqualTo(IpmiRequest.of(6, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "0x30"})
    void fewerThanTwoValuesAreTooFew(String text) {
        assertThatThrownBy(() -> RawCommand.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("network function and a command")
                .hasMessageContaining("\"" + text.strip() + "\"");
    }

    @ParameterizedTest
    @CsvSource({
        "0x30 0x70 256, 256",
        "0x30 0x100, 0x100",
        "0x30 0x, 0x",
        "0x30 -1, -1",
        "0x30 1 2 x3, x3",
        "0x30 0x70 010, 010",
        "0x30 0x70 1.5, 1.5",
        "0x30 0x70 99999999999, 99999999999",
        "0x30;0x70 1, 0x30;0x70",
        "raw 0x30 0x70, raw",
        "0x40 1, 0x40",
        "0x07 1, 0x07"
    })
    void wrongValueIsNamed(String text, String token) {
        assertThatThrownBy(() -> RawCommand.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"" + token + "\"");
    }

    @Test
    void longestCommandHas255Bytes() {
        assertThat(RawCommand.parse("0x30 0x70" + " 7".repeat(253)).data().length())
                .isEqualTo(253);
        assertThatThrownBy(() -> RawCommand.parse("0x30 0x70" + " 7".repeat(254)))
                .hasMessageContaining("256");
    }
}
