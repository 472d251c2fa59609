package io.ferrite.ipmi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ferrite.ipmi.IpmiException.Kind;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values refuse nonsense, keep secrets and do not change. */
class ValuesTest {

    @Test
    void passwordHasAtMostTwentyBytes() {
        assertThat(IpmiKey.of("12345678901234567890".toCharArray()).content()).hasSize(20);
        assertThatThrownBy(() -> IpmiKey.of("123456789012345678901".toCharArray()))
                .hasMessage("An IPMI password or key has at most 20 bytes, this one has 21.");
        assertThatThrownBy(() -> IpmiKey.of("\u00e4\u20ac\u00e4\u20ac\u00e4\u20ac\u00e4\u20aca".toCharArray()))
                .hasMessageContaining("21");
    }

    @Test
    void passwordNeverShows() {
        IpmiKey key = IpmiKey.of("geheim".toCharArray());
        assertThat(IpmiEndpoint.of("bmc", 623, "admin", key).toString())
                .contains("bmc", "admin", "******")
                .doesNotContain("geheim");
        assertThat(IpmiRequest.of(0x06, 0x47, 'g', 'e').toString()).isEqualTo("command 0x06 0x47 with 2 bytes of data");
    }

    @Test
    void keysCompareByContent() {
        assertThat(IpmiKey.of(new byte[] {1, 2}))
                .isEqualTo(IpmiKey.of(new byte[] {1, 2}))
                .isNotEqualTo(IpmiKey.none());
    }

    @Test
    void endpointsNameWhatIsWrong() {
        assertThatThrownBy(() -> IpmiEndpoint.of(" ", 623, "", IpmiKey.none())).hasMessageContaining("address");
        assertThatThrownBy(() -> IpmiEndpoint.of("bmc", 0, "", IpmiKey.none())).hasMessageContaining("UDP port 0");
        assertThatThrownBy(() -> IpmiEndpoint.of("bmc", 623, "12345678901234567", IpmiKey.none()))
                .hasMessageContaining("16 bytes");
    }

    @ParameterizedTest
    @CsvSource({"1, 0, 0", "64, 0, 0", "6, 4, 0", "6, 0, 256", "6, 0, -1"})
    void requestsOutsideTheirFieldsAreRefused(int netFn, int lun, int command) {
        assertThatThrownBy(() -> new IpmiRequest(netFn, lun, command, Bytes.NONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void bytesDoNotChange() {
        byte[] array = {1, 2};
        Bytes bytes = Bytes.copyOf(array);
        array[0] = 9;
        bytes.toArray()[1] = 9;
        assertThat(bytes).isEqualTo(Bytes.of(1, 2)).hasToString("0x01 0x02");
        assertThatThrownBy(() -> Bytes.of(256)).hasMessageContaining("256");
    }

    @ParameterizedTest
    @CsvSource({
        "0xC0, BUSY, 0xC0 (the node is busy)",
        "0xC1, UNSUPPORTED, 0xC1 (invalid command)",
        "0xD4, UNAUTHORIZED, 0xD4 (insufficient privilege)",
        "0x80, REJECTED, 0x80",
        "0x15, REJECTED, 0x15"
    })
    void completionCodesTellWhatToDo(String code, Kind kind, String text) {
        int number = Integer.decode(code);
        assertThat(CompletionCode.kindOf(number)).isEqualTo(kind);
        assertThat(CompletionCode.describe(number)).isEqualTo(text);
        assertThat(IpmiException.refused("No", number)).hasMessage("No: completion code " + text + ".");
    }

    @Test
    void cipherSuitesHaveNumbers() {
        assertThat(CipherSuite.ofNumber(17)).isEqualTo(CipherSuite.SUITE_17);
        assertThatThrownBy(() -> CipherSuite.ofNumber(8)).hasMessageContaining("Cipher suite 8");
    }

    @Test
    void suiteRecordsAreReadUntilTheyMakeNoSense() {
        byte[] records = {
            (byte) 0xC0, 3, 1, 0x41, (byte) 0x81, (byte) 0xC1, (byte) 0x80, 7, 7, 7, 1, (byte) 0xC0, 17, 3, 0x44, 0x55
        };
        assertThat(SuiteFinder.suitesIn(records)).containsExactlyInAnyOrder(3, 17);
        assertThat(SuiteFinder.suitesIn(new byte[] {3, 17})).isEmpty();
        assertThat(SuiteFinder.suitesIn(new byte[] {(byte) 0xC0})).isEmpty();
    }

    @Test
    void endlessLimitIsStillInTheFuture() {
        Deadline deadline = Deadline.after(Duration.ofSeconds(Long.MAX_VALUE));
        assertThat(deadline.isOver()).isFalse();
        assertThat(deadline.orAfter(Duration.ZERO).isOver()).isTrue();
        assertThat(Deadline.after(Duration.ofSeconds(-5)).remaining()).isZero();
    }
}
