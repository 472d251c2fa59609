package io.ferrite.ipmi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ferrite.ipmi.IpmiException.Kind;
import io.ferrite.ipmi.command.BootFlags;
import io.ferrite.ipmi.command.BootFlags.Trait;
import io.ferrite.ipmi.command.BootOptions;
import io.ferrite.ipmi.command.BootSource;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An order for the next boot is a dialogue of five commands, of which one has to succeed. */
@Timeout(60)
class BootOrderTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final List<Bytes> written = new CopyOnWriteArrayList<>();
    private final IpmiClient client = IpmiClient.open(Duration.ofSeconds(20));
    private ScriptedBmc bmc;
    private IpmiSession session;

    @BeforeEach
    void connect() throws IOException {
        bmc = ScriptedBmc.ofSuite(17);
        session = client.connect(bmc.endpoint(), LIMIT);
    }

    @AfterEach
    void close() {
        session.close();
        bmc.close();
        client.close();
    }

    @Test
    void orderIsAnnouncedKeptWrittenAndConcluded() {
        answerWrites(0, 0);
        BootOptions.write(session, BootFlags.once(BootSource.DISK).with(Trait.PERSISTENT), LIMIT);
        assertThat(written)
                .containsExactly(
                        Bytes.of(0, 1),
                        Bytes.of(4, 1, 1),
                        Bytes.of(3, 8),
                        Bytes.of(5, 0xC0, 0x08, 0, 0, 0),
                        Bytes.of(0, 0));
    }

    @Test
    void optionalParametersMayBeRefused() {
        answerWrites(0x80, 0);
        BootOptions.write(session, BootFlags.once(BootSource.PXE), LIMIT);
        assertThat(written).hasSize(5);
    }

    @Test
    void refusedFlagsAreAFailureAndTheOrderIsConcludedAllTheSame() {
        answerWrites(0, 0xCC);
        IpmiException refusal = catchThrowableOfType(
                IpmiException.class, () -> BootOptions.write(session, BootFlags.once(BootSource.PXE), LIMIT));
        assertThat(refusal.kind()).isEqualTo(Kind.REJECTED);
        assertThat(refusal.completionCode()).hasValue(0xCC);
        assertThat(written).last().isEqualTo(Bytes.of(0, 0));
    }

    @Test
    void orderIsReadWithAllItsTraits() {
        bmc.on(0x00, 0x09, data -> new byte[] {0, 1, 5, (byte) 0xE0, 0x14, 0, 0, 0});
        BootFlags flags = BootOptions.read(session, LIMIT);
        assertThat(flags.source()).isEqualTo(BootSource.CDROM);
        assertThat(flags.traits()).containsExactlyInAnyOrder(Trait.values());
    }

    private void answerWrites(int others, int flags) {
        bmc.on(0x00, 0x08, data -> {
            written.add(Bytes.copyOf(data));
            return new byte[] {(byte) (data[0] == 5 ? flags : others)};
        });
    }
}
