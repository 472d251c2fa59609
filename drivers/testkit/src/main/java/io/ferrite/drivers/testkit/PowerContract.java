package io.ferrite.drivers.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.ferrite.drivers.spi.ErrorKind;
import io.ferrite.drivers.spi.PowerControl;
import io.ferrite.drivers.spi.value.InterfaceKind;
import io.ferrite.drivers.spi.value.PowerChange;
import io.ferrite.drivers.spi.value.PowerState;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Proves a {@link PowerControl}. */
public abstract class PowerContract {

    private static final Duration PLENTY = Duration.ofSeconds(30);
    private static final Duration LITTLE = Duration.ofSeconds(1);

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
    @EnumSource(
            value = PowerState.class,
            names = {"ON", "OFF"})
    void readsThePowerAsItIs(PowerState state) {
        machine().power(state);

        assertThat(power().read(machine().target())).isEqualTo(state);
    }

    @ParameterizedTest
    @EnumSource(PowerChange.class)
    void makesEachChangeOrRefusesIt(PowerChange change) {
        PowerState before = other(change);
        machine().power(before);
        boolean able = !lacks().contains(Ability.of(change));

        assertThat(power().supported(machine().target()).contains(change)).isEqualTo(able);
        if (able) {
            power().change(machine().target(), change, PLENTY);
            assertThat(machine().power()).isEqualTo(change.result());
        } else {
            Refusals.refused(
                    ErrorKind.UNSUPPORTED, () -> power().change(machine().target(), change, PLENTY));
            assertThat(machine().power()).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = PowerChange.class,
            names = {"ON", "OFF", "SOFT_OFF"})
    void takesAStateThatIsAlreadyThereForDone(PowerChange change) {
        assumeFalse(lacks().contains(Ability.of(change)));
        machine().power(change.result());

        power().change(machine().target(), change, PLENTY);

        assertThat(machine().power()).isEqualTo(change.result());
    }

    @Test
    void saysThatAPasswordIsWrong() {
        assumeFalse(lacks().contains(Ability.CREDENTIALS));
        machine().power(PowerState.OFF);

        Refusals.refused(ErrorKind.UNAUTHORIZED, () -> power().read(machine().intruder()));
        Refusals.refused(ErrorKind.UNAUTHORIZED, () -> power().change(machine().intruder(), PowerChange.ON, PLENTY));
        assertThat(machine().power()).isEqualTo(PowerState.OFF);
    }

    @ParameterizedTest
    @EnumSource(
            value = Weather.class,
            names = {"BUSY_THREE_TIMES", "DROPPED_ANSWER"})
    void readsThroughPassingWeather(Weather weather) {
        assumeFalse(lacks().contains(Ability.NETWORK));
        machine().power(PowerState.ON);
        machine().weather(weather);

        assertThat(power().read(machine().target())).isEqualTo(PowerState.ON);
    }

    @Test
    void saysThatAMachineIsSilent() {
        assumeFalse(lacks().contains(Ability.NETWORK));
        machine().power(PowerState.OFF);
        machine().weather(Weather.SILENCE);

        Refusals.refused(ErrorKind.UNREACHABLE, () -> power().read(machine().target()));
        Refusals.refused(ErrorKind.UNREACHABLE, () -> power().change(machine().target(), PowerChange.ON, LITTLE));
    }

    private PowerControl power() {
        return (PowerControl) machine().capability(InterfaceKind.POWER);
    }

    private static PowerState other(PowerChange change) {
        return change == PowerChange.ON ? PowerState.OFF : PowerState.ON;
    }
}
