package io.ferrite.ipmi.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Packets against examples that were encrypted and signed by other tools, and against their own changes. */
class SessionCipherTest {

    private static final HexFormat HEX = HexFormat.of();
    private static final String VECTOR = "404142434445464748494a4b4c4d4e4f";
    private static final int BMC_ID = 0xB1B2B3B4;
    private static final byte[] REQUEST = HEX.parseHex("2000e08104017a");

    /** An example of one cipher suite, in hexadecimal digits. */
    enum Example {
        SHA1(
                Algorithms.SHA1,
                "d1ac7c2fd468a197e20fbd43743bb42e4db03700",
                "8dca12c9f9c8ea775abb4992328cbc55ffff0207fd47953abb98251f96c52377",
                "ee8c7010c640903da64dc8d14d00154bffff02071b874d7be2d92bebe7b5c2b9"),
        SHA256(
                Algorithms.SHA256,
                "b642f007a5d6fc30531e4e4f1cdf627b144bad05abf3b2e6b6bc98407706239c",
                "454eec10ada28a7a2ca615bcc42a3c53ffff0207907e24dacbfbdf10c560e0beb8f3061e",
                "2a6ed5558ea6a8e3eed2a5ffd35f9f02ffff0207bbd031518a2f516dd602f746264c267d");

        private final Algorithms algorithms;
        private final String sessionKey;
        private final String request;
        private final String answer;

        Example(Algorithms algorithms, String sessionKey, String request, String answer) {
            this.algorithms = algorithms;
            this.sessionKey = sessionKey;
            this.request = "0600ff0706c0b4b3b2b1070000002000" + VECTOR + request;
            this.answer = "0600ff0706c0a4a3a2a1090000002000" + VECTOR + answer;
        }

        SessionCipher cipher() {
            return new SessionCipher(algorithms, key(), BMC_ID, new FixedVector());
        }

        byte[] key() {
            return HEX.parseHex(sessionKey);
        }

        byte[] request() {
            return HEX.parseHex(request);
        }

        byte[] answer() {
            return HEX.parseHex(answer);
        }
    }

    @ParameterizedTest
    @EnumSource(Example.class)
    void requestsAreSealedAsTheExampleSays(Example example) {
        assertThat(example.cipher().seal(REQUEST, 7)).isEqualTo(example.request());
    }

    @ParameterizedTest
    @EnumSource(Example.class)
    void answersAreOpened(Example example) {
        Frame frame = Frame.read(example.answer()).orElseThrow();
        assertThat(frame.route()).hasValue(0xA1A2A3A4);
        assertThat(frame.sequence()).isEqualTo(9);
        LanMessage message =
                example.cipher().open(frame).flatMap(LanMessage::read).orElseThrow();
        assertThat(message.answers(0, 1, 1)).isTrue();
        assertThat(message.answers(0, 1, 2)).isFalse();
        assertThat(message.completionCode()).isZero();
        assertThat(message.data()).isEqualTo(HEX.parseHex("611040"));
    }

    @ParameterizedTest
    @EnumSource(Example.class)
    void everyChangedBitIsNoticed(Example example) {
        SessionCipher cipher = example.cipher();
        for (int bit = 32; bit < example.answer().length * 8; bit++) {
            byte[] changed = example.answer();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(Frame.read(changed).flatMap(cipher::open))
                    .as("bit %d", bit)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Example.class)
    void everyCutIsNoticed(Example example) {
        SessionCipher cipher = example.cipher();
        for (int length = 0; length < example.answer().length; length++) {
            byte[] cut = Arrays.copyOf(example.answer(), length);
            assertThat(Frame.read(cut).flatMap(cipher::open)).isEmpty();
        }
    }

    @Test
    void differentVectorsHideEqualMessages() {
        SessionCipher cipher = new SessionCipher(Algorithms.SHA256, Example.SHA256.key(), BMC_ID, new SecureRandom());
        assertThat(cipher.seal(REQUEST, 1)).isNotEqualTo(cipher.seal(REQUEST, 1));
    }

    /** Draws the bytes 0x40, 0x41 and so on. */
    private static final class FixedVector extends SecureRandom {

        private static final long serialVersionUID = 1L;

        @Override
        public void nextBytes(byte[] bytes) {
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) (0x40 + i);
            }
        }
    }
}
