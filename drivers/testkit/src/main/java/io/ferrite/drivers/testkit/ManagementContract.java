package io.ferrite.drivers.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.ferrite.drivers.spi.Capability;
import io.ferrite.drivers.spi.ErrorKind;
import io.ferrite.drivers.spi.Target;
import io.ferrite.drivers.spi.management.BootModeControl;
import io.ferrite.drivers.spi.management.IndicatorControl;
import io.ferrite.drivers.spi.management.InterruptControl;
import io.ferrite.drivers.spi.management.SecureBootControl;
import io.ferrite.drivers.spi.value.BootMode;
import io.ferrite.drivers.spi.value.Indicator;
import io.ferrite.drivers.spi.value.IndicatorComponent;
import io.ferrite.drivers.spi.value.IndicatorPlace;
import io.ferrite.drivers.spi.value.IndicatorState;
import io.ferrite.drivers.spi.value.InterfaceKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Proves boot mode, secure boot, lights and interrupts of the interface {@code management}. */
public abstract class ManagementContract {

    private static final IndicatorPlace NOWHERE = new IndicatorPlace(IndicatorComponent.NIC, "no-such-light");

    /** The machine; the same one within a test. */
    protected abstract MachineUnderTest machine();

    @ParameterizedTest
    @EnumSource(BootMode.class)
    void setsEachBootModeOrRefusesIt(BootMode mode) {
        BootModeControl modes = able(BootModeControl.class);
        if (modes.bootModes(target()).contains(mode)) {
            modes.setBootMode(target(), mode);
            assertThat(modes.bootMode(target())).contains(mode);
            assertThat(machine().bootMode()).isEqualTo(mode);
        } else {
            Refusals.refused(ErrorKind.UNSUPPORTED, () -> modes.setBootMode(target(), mode));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void switchesSecureBoot(boolean on) {
        SecureBootControl secure = able(SecureBootControl.class);
        secure.setSecureBoot(target(), on);
        assertThat(secure.secureBoot(target())).contains(on);
        assertThat(machine().secureBoot()).isEqualTo(on);
    }

    @Test
    void sendsAnInterruptEachTime() {
        int before = machine().interrupts();
        able(InterruptControl.class).injectNmi(target());
        able(InterruptControl.class).injectNmi(target());
        assertThat(machine().interrupts()).isEqualTo(before + 2);
    }

    @Test
    void hasLightsInDifferentPlaces() {
        assertThat(able(IndicatorControl.class).indicators(target()))
                .isNotEmpty()
                .extracting(Indicator::place)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(IndicatorState.class)
    void setsEachLightOrRefusesIt(IndicatorState state) {
        IndicatorControl lights = able(IndicatorControl.class);
        for (Indicator light : lights.indicators(target())) {
            IndicatorState before = lights.indicator(target(), light.place());
            if (!light.readOnly() && light.states().contains(state)) {
                lights.setIndicator(target(), light.place(), state);
                assertThat(lights.indicator(target(), light.place())).isEqualTo(state);
            } else {
                Refusals.refused(ErrorKind.UNSUPPORTED, () -> lights.setIndicator(target(), light.place(), state));
                assertThat(lights.indicator(target(), light.place())).isEqualTo(before);
            }
        }
    }

    @Test
    void knowsNoLightThatIsNotThere() {
        Refusals.refused(ErrorKind.REJECTED, () -> able(IndicatorControl.class).indicator(target(), NOWHERE));
    }

    private Target target() {
        return machine().target();
    }

    private <C extends Capability> C able(Class<C> capability) {
        return capability.cast(machine().capability(InterfaceKind.MANAGEMENT));
    }
}
