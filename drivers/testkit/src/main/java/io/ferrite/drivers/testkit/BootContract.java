package io.ferrite.drivers.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.ferrite.drivers.spi.BootControl;
import io.ferrite.drivers.spi.ErrorKind;
import io.ferrite.drivers.spi.value.BootDevice;
import io.ferrite.drivers.spi.value.BootSetting;
import io.ferrite.drivers.spi.value.InterfaceKind;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Proves a {@link BootControl}. */
public abstract class BootContract {

    private static final BootSetting PXE_ONCE = new BootSetting(BootDevice.PXE, false);
    private static final BootSetting PXE_ALWAYS = new BootSetting(BootDevice.PXE, true);

    /** The machine; the same one within a test. */
    protected abstract MachineUnderTest machine();

    /** What it lacks. */
    protected Set<Ability> lacks() {
        return Set.of();
    }

    @AfterEach
    void clearUp() {
        machine().weather(Weather.FAIR);
    }

    @ParameterizedTest
    @EnumSource(BootDevice.class)
    void setsEachDeviceForOneBootOrRefusesIt(BootDevice device) {
        BootSetting once = new BootSetting(device, false);
        Optional<BootSetting> before = machine().boot();

        if (boot().bootDevices(machine().target()).contains(device)) {
            boot().setBootDevice(machine().target(), once);
            assertThat(machine().boot()).contains(once);
            assertThat(boot().bootDevice(machine().target())).contains(once);
        } else {
            Refusals.refused(
                    ErrorKind.UNSUPPORTED, () -> boot().setBootDevice(machine().target(), once));
            assertThat(machine().boot()).isEqualTo(before);
        }
    }

    @Test
    void setsADeviceForEveryBootOrRefusesIt() {
        if (lacks().contains(Ability.PERSISTENT_BOOT)) {
            Refusals.refused(
                    ErrorKind.UNSUPPORTED, () -> boot().setBootDevice(machine().target(), PXE_ALWAYS));
            return;
        }
        boot().setBootDevice(machine().target(), PXE_ALWAYS);

        assertThat(machine().boot()).contains(PXE_ALWAYS);
        assertThat(boot().bootDevice(machine().target())).contains(PXE_ALWAYS);
    }

    @Test
    void saysThatAPasswordIsWrong() {
        assumeFalse(lacks().contains(Ability.CREDENTIALS));

        Refusals.refused(
                ErrorKind.UNAUTHORIZED, () -> boot().setBootDevice(machine().intruder(), PXE_ONCE));
    }

    @ParameterizedTest
    @EnumSource(
            value = Weather.class,
            names = {"BUSY_THREE_TIMES", "DROPPED_ANSWER"})
    void setsADeviceThroughPassingWeather(Weather weather) {
        assumeFalse(lacks().contains(Ability.NETWORK));
        machine().weather(weather);

        boot().setBootDevice(machine().target(), PXE_ONCE);

        assertThat(machine().boot()).contains(PXE_ONCE);
    }

    @Test
    void saysThatAMachineIsSilent() {
        assumeFalse(lacks().contains(Ability.NETWORK));
        machine().weather(Weather.SILENCE);

        Refusals.refused(
                ErrorKind.UNREACHABLE, () -> boot().setBootDevice(machine().target(), PXE_ONCE));
    }

    private BootControl boot() {
        return (BootControl) machine().capability(InterfaceKind.MANAGEMENT);
    }
}
