package io.ferrite.ipmi.wire;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes and keys against values that were worked out apart from this code, and against the RFCs' own vectors. */
class RakpTranscriptTest {

    private static final HexFormat HEX = HexFormat.of();
    private static final byte[] PASSWORD = "password".getBytes(US_ASCII);
    private static final int CONSOLE_ID = 0xA1A2A3A4;

    @ParameterizedTest
    @CsvSource({
        "SHA1, 13fc3ca22ed08de6bcd71ba7461ecfc2c754a160",
        "SHA256, b736edef39060b9b2d6b82751a6ec35bfe9a745679dc025e7e8a5dbf198d33f3"
    })
    void bmcProvesThePassword(Algorithms algorithms, String code) {
        assertThat(transcript(algorithms).bmcProof(PASSWORD)).isEqualTo(HEX.parseHex(code));
    }

    @ParameterizedTest
    @CsvSource({
        "SHA1, 8e0e25dcd851cd4d34d93506649ac67303a4e505",
        "SHA256, 4bd389bfb104641d89a4c9aa4bd462ffd863114d7181add22a8994fed230fcd0"
    })
    void consoleProvesThePassword(Algorithms algorithms, String code) {
        assertThat(transcript(algorithms).consoleProof(PASSWORD)).isEqualTo(HEX.parseHex(code));
    }

    @ParameterizedTest
    @CsvSource({
        "SHA1, d1ac7c2fd468a197e20fbd43743bb42e4db03700, a7c7d0f4e34cb26bc78125e2a29eac7ec1f2ec83",
        "SHA256, b642f007a5d6fc30531e4e4f1cdf627b144bad05abf3b2e6b6bc98407706239c,"
                + " eeb24c124f8ee37bdd6046efd4c44d76afc643f8da63f34b48211e79cb65cb60"
    })
    void sessionKeyComesFromPasswordOrBmcKey(Algorithms algorithms, String fromPassword, String fromKey) {
        byte[] key = HEX.parseHex("0102030405060708090a0b0c0d0e0f1011121314");
        assertThat(transcript(algorithms).sessionKey(PASSWORD)).isEqualTo(HEX.parseHex(fromPassword));
        assertThat(transcript(algorithms).sessionKey(key)).isEqualTo(HEX.parseHex(fromKey));
    }

    @ParameterizedTest
    @CsvSource({"SHA1, 31bf09ab22dc78590766d8e4", "SHA256, 1d03ecb721b62a8a4d38f6a35118fb9a"})
    void bmcProvesTheSessionKeyShortly(Algorithms algorithms, String code) {
        RakpTranscript transcript = transcript(algorithms);
        assertThat(transcript.sessionCheck(transcript.sessionKey(PASSWORD))).isEqualTo(HEX.parseHex(code));
    }

    @Test
    void codesAgreeWithTheRfcs() {
        byte[] text = "what do ya want for nothing?".getBytes(US_ASCII);
        byte[] key = "Jefe".getBytes(US_ASCII);
        assertThat(Algorithms.SHA1.code(key, text)).isEqualTo(HEX.parseHex("effcdf6ae5eb2fa2d27416d5f184df9c259a7c79"));
        assertThat(Algorithms.SHA256.code(key, text))
                .isEqualTo(HEX.parseHex("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"));
    }

    private static RakpTranscript transcript(Algorithms algorithms) {
        byte[] algorithmFields = new byte[24];
        byte[] opened = concat("01000400a4a3a2a1" + "b4b3b2b1", algorithmFields);
        opened[16] = (byte) algorithms.authentication();
        opened[24] = (byte) algorithms.integrity();
        opened[32] = 1;
        byte[] rakp2 = concat(
                "01000000a4a3a2a1" + "202122232425262728292a2b2c2d2e2f" + "303132333435363738393a3b3c3d3e3f",
                new byte[algorithms.digestLength()]);
        return new RakpTranscript(
                algorithms,
                answer(PayloadType.OPEN_ANSWER, opened, algorithms),
                CONSOLE_ID,
                HEX.parseHex("101112131415161718191a1b1c1d1e1f"),
                answer(PayloadType.RAKP_2, rakp2, algorithms),
                RakpTranscript.claim(0x14, "admin".getBytes(US_ASCII)));
    }

    private static RakpAnswer answer(PayloadType type, byte[] payload, Algorithms algorithms) {
        Frame frame = Frame.read(Frame.outside(type, payload)).orElseThrow();
        return RakpAnswer.read(frame, type, 1, algorithms).orElseThrow();
    }

    private static byte[] concat(String hex, byte[] rest) {
        return HEX.parseHex(hex + HEX.formatHex(rest));
    }
}
