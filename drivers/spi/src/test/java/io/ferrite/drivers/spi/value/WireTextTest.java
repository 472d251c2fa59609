package io.ferrite.drivers.spi.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WireTextTest {

    @Test
    void parsesTheExactSpelling() {
        assertThat(WireText.parse(PowerChange.class, "soft power off")).isEqualTo(PowerChange.SOFT_OFF);
        assertThat(WireText.find(BootDevice.class, "uefihttp")).contains(BootDevice.UEFIHTTP);
    }

    @Test
    void otherSpellingsAreNotFound() {
        assertThat(WireText.find(PowerState.class, "Power On")).isEmpty();
        assertThat(WireText.find(PowerState.class, " power on")).isEmpty();
        assertThat(WireText.find(PowerState.class, null)).isEmpty();
    }

    @Test
    void errorsListWhatWouldHaveBeenRight() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WireText.parse(PowerState.class, "on"))
                .withMessage("'on' is not one of: power on, power off, error");
    }

    @Test
    void everySpellingIsFoundAgain() {
        Stream.of(BootDevice.values())
                .forEach(each -> assertThat(WireText.parse(BootDevice.class, each.text()))
                        .isEqualTo(each));
        Stream.of(FlowKind.values())
                .forEach(each ->
                        assertThat(WireText.parse(FlowKind.class, each.text())).isEqualTo(each));
        Stream.of(PowerChange.values())
                .forEach(each -> assertThat(WireText.parse(PowerChange.class, each.text()))
                        .isEqualTo(each));
    }

    @Test
    void interfaceKindsStandInAlphabeticalOrder() {
        assertThat(Arrays.stream(InterfaceKind.values()).map(InterfaceKind::text))
                .isSorted();
        assertThat(InterfaceKind.POWER.field()).isEqualTo("power_interface");
    }

    @Test
    void powerChangesNameTheStateTheyLeadTo() {
        assertThat(PowerChange.SOFT_OFF.result()).isEqualTo(PowerState.OFF);
        assertThat(PowerChange.SOFT_REBOOT.result()).isEqualTo(PowerState.ON);
    }
}
