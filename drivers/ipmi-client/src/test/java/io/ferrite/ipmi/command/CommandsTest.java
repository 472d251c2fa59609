package io.ferrite.ipmi.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ferrite.ipmi.Bytes;
import io.ferrite.ipmi.IpmiException;
import io.ferrite.ipmi.IpmiException.Kind;
import io.ferrite.ipmi.IpmiRequest;
import io.ferrite.ipmi.command.BootFlags.Trait;
import io.ferrite.ipmi.command.ChassisStatus.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Requests and answers against the tables of the specification. */
class CommandsTest {

    @Test
    void bootOnceFromPxeIsValidAndLegacy() {
        assertThat(BootOptions.setFlagsRequest(BootFlags.once(BootSource.PXE)))
                .isEqualTo(IpmiRequest.of(0, 8, 5, 0x80, 0x04, 0, 0, 0));
    }

    @ParameterizedTest
    @CsvSource({"NONE, 0", "PXE, 4", "DISK, 8", "SAFE, 12", "CDROM, 20", "BIOS, 24", "FLOPPY, 60"})
    void everyBootSourceHasItsSelector(BootSource source, int selector) {
        BootFlags flags = BootFlags.once(source).with(Trait.PERSISTENT).with(Trait.EFI);
        assertThat(BootOptions.setFlagsRequest(flags)).isEqualTo(IpmiRequest.of(0, 8, 5, 0xE0, selector, 0, 0, 0));
    }

    @ParameterizedTest
    @EnumSource(BootSource.class)
    void bootFlagsAreReadAsTheyAreWritten(BootSource source) {
        BootFlags flags = BootFlags.once(source).with(Trait.EFI);
        IpmiRequest request = BootOptions.setFlagsRequest(flags);
        Bytes answer = Bytes.of(1, 5, request.data().at(1), request.data().at(2), 0, 0, 0);
        assertThat(BootOptions.parseFlags(answer)).isEqualTo(flags);
    }

    @Test
    void lapsedOrderIsReadAsNotValid() {
        BootFlags flags = BootOptions.parseFlags(Bytes.of(1, 5, 0, 4, 0, 0, 0));
        assertThat(flags.source()).isEqualTo(BootSource.PXE);
        assertThat(flags.has(Trait.VALID)).isFalse();
    }

    @Test
    void reservedBootDeviceIsBroken() {
        IpmiException failure = catchThrowableOfType(
                IpmiException.class, () -> BootOptions.parseFlags(Bytes.of(1, 5, 0x80, 0x28, 0, 0, 0)));
        assertThat(failure.kind()).isEqualTo(Kind.BROKEN);
    }

    @Test
    void chassisStatusTellsPowerAndFaults() {
        assertThat(ChassisStatus.parse(Bytes.of(0x61, 0x10, 0x40)).powerOn()).isTrue();
        assertThat(ChassisStatus.parse(Bytes.of(0x08, 0, 0)).powerOn()).isFalse();
        assertThat(ChassisStatus.parse(Bytes.of(0x1E, 0, 0)).faults()).containsExactlyInAnyOrder(Fault.values());
    }

    @Test
    void shortAnswerIsBroken() {
        IpmiException failure = catchThrowableOfType(IpmiException.class, () -> ChassisStatus.parse(Bytes.of(1)));
        assertThat(failure.kind()).isEqualTo(Kind.BROKEN);
        assertThat(failure).hasMessageContaining("Get Chassis Status");
    }

    @ParameterizedTest
    @CsvSource({"OFF, 0", "ON, 1", "CYCLE, 2", "RESET, 3", "DIAG, 4", "SOFT, 5"})
    void chassisControlHasItsCodes(ChassisControl control, int code) {
        assertThat(ChassisCommands.controlRequest(control)).isEqualTo(IpmiRequest.of(0, 2, code));
    }

    @Test
    void deviceIdIsReadFromItsFields() {
        Bytes data = Bytes.of(0x20, 0x81, 0x82, 0x45, 0x51, 0xBF, 0xA2, 0x02, 0xF0, 0x00, 0x01);
        assertThat(DeviceId.parse(data)).isEqualTo(new DeviceId(0x20, 1, "2.45", "1.5", 0x2A2, 256));
    }
}
