package io.ferrite.ipmi.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Datagrams are cut by their headers, and nothing that arrives can do harm. */
class FrameTest {

    private static final HexFormat HEX = HexFormat.of();

    @Test
    void openSessionRequestOfSuite17HasItsThreeAlgorithms() {
        byte[] payload = RakpMessages.openRequest(5, 0x0A0B0C0D, Algorithms.SHA256);
        assertThat(Frame.outside(PayloadType.OPEN_REQUEST, payload))
                .isEqualTo(HEX.parseHex("0600ff070610" + "00000000" + "00000000" + "2000" + "050000000d0c0b0a"
                        + "0000000803000000" + "0100000804000000" + "0200000801000000"));
    }

    @Test
    void questionBeforeASessionIsWrittenInTheOldFormatToo() {
        byte[] message = LanMessage.request(0x06 << 2, 0x54, new byte[] {0x0E, 0, (byte) 0x80}, 1);
        assertThat(Frame.outsideLegacy(message))
                .isEqualTo(HEX.parseHex("0600ff0700" + "00000000" + "00000000" + "0a" + "2018c8" + "8104540e008099"));
    }

    @Test
    void answerBeforeASessionIsRoutedByItsRequestNumber() {
        byte[] message = HEX.parseHex("811c63200454000188");
        assertThat(Frame.read(Frame.outsideLegacy(message)).orElseThrow().route())
                .hasValue(1);
        assertThat(Frame.read(Frame.outside(PayloadType.IPMI, message))
                        .orElseThrow()
                        .route())
                .hasValue(1);
    }

    @Test
    void refusalWithoutSessionIdIsRoutedByItsTag() {
        Frame refusal = Frame.read(HEX.parseHex("0600ff0706110000000000000000" + "0200" + "2a04"))
                .orElseThrow();
        assertThat(refusal.route()).hasValue(Frame.TAGS + 0x2A);
        assertThat(RakpAnswer.read(refusal, PayloadType.OPEN_ANSWER, 0x2A, Algorithms.SHA1)
                        .orElseThrow()
                        .status())
                .isEqualTo(4);
    }

    @Test
    void successWithoutItsFieldsIsNoAnswer() {
        Frame half = Frame.read(Frame.outside(PayloadType.RAKP_2, new byte[20])).orElseThrow();
        assertThat(RakpAnswer.read(half, PayloadType.RAKP_2, 0, Algorithms.SHA1))
                .isEmpty();
    }

    @Test
    void noiseBehindAValidHeaderDoesNoHarm() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            byte[] noise = new byte[random.nextInt(80)];
            random.nextBytes(noise);
            byte[] header = HEX.parseHex(i % 2 == 0 ? "0600ff07" : "0600ff0706");
            System.arraycopy(header, 0, noise, 0, Math.min(header.length, noise.length));
            Frame.read(noise).ifPresent(FrameTest::readAll);
        }
    }

    @Test
    void messageWithWrongChecksumIsNoMessage() {
        byte[] message = HEX.parseHex("811c63200454000187");
        assertThat(LanMessage.read(message)).isPresent();
        for (int i = 0; i < message.length; i++) {
            byte[] changed = message.clone();
            changed[i]++;
            assertThat(LanMessage.read(changed)).isEmpty();
        }
    }

    private static void readAll(Frame frame) {
        assertThat(frame.payload().length).isLessThan(80);
        frame.route();
        frame.sequence();
        LanMessage.read(frame.payload());
        for (PayloadType type : new PayloadType[] {PayloadType.OPEN_ANSWER, PayloadType.RAKP_2, PayloadType.RAKP_4}) {
            RakpAnswer.read(frame, type, 0, Algorithms.SHA256);
        }
    }
}
