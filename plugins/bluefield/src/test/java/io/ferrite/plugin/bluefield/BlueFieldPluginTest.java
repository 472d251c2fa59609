package io.ferrite.plugin.bluefield;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ferrite.drivers.spi.BootControl;
import io.ferrite.drivers.spi.DriverException;
import io.ferrite.drivers.spi.PowerControl;
import io.ferrite.drivers.spi.VendorCalls;
import io.ferrite.drivers.spi.value.BootDevice;
import io.ferrite.drivers.spi.value.BootSetting;
import io.ferrite.drivers.spi.value.InterfaceKind;
import io.ferrite.drivers.spi.value.PowerChange;
import io.ferrite.drivers.spi.value.PowerState;
import io.ferrite.drivers.testkit.Ability;
import io.ferrite.drivers.testkit.BootContract;
import io.ferrite.drivers.testkit.MachineUnderTest;
import io.ferrite.drivers.testkit.PowerContract;
import io.ferrite.drivers.testkit.VendorRawContract;
import io.ferrite.sim.machine.Arrival;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlueFieldPluginTest {

    private static final Duration PLENTY = Duration.ofSeconds(20);

    private final SimulatedCard card = new SimulatedCard();

    @AfterEach
    void stop() {
        card.close();
    }

    @Nested
    class Power extends PowerContract {
        @Override
        protected MachineUnderTest machine() {
            return card;
        }

        @Override
        protected Set<Ability> lacks() {
            return Set.of(Ability.POWER_OFF);
        }
    }

    @Nested
    class Boot extends BootContract {
        @Override
        protected MachineUnderTest machine() {
            return card;
        }
    }

    @Nested
    class Raw extends VendorRawContract {
        @Override
        protected MachineUnderTest machine() {
            return card;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ON, OFF, ResetType=ForceRestart",
        "REBOOT, ON, ResetType=ForceRestart",
        "REBOOT, OFF, ResetType=ForceRestart",
        "SOFT_REBOOT, ON, ResetType=GracefulRestart",
        "SOFT_OFF, ON, ResetType=GracefulShutdown"
    })
    void sendsTheResetThatSuitsACard(PowerChange change, PowerState before, String reset) {
        card.power(before);

        power().change(card.target(), change, PLENTY);

        assertThat(changes()).containsExactly(reset);
    }

    @Test
    void leavesACardThatIsOnAlone() {
        power().change(card.target(), PowerChange.ON, PLENTY);

        assertThat(changes()).isEmpty();
    }

    @Test
    void saysWhyACardCannotBePoweredOff() {
        assertThatThrownBy(() -> power().change(card.target(), PowerChange.OFF, PLENTY))
                .isInstanceOf(DriverException.class)
                .hasMessageContaining("card-1")
                .hasMessageContaining("soft power off");
    }

    @Test
    void setsTheBootDeviceInUefiMode() {
        ((BootControl) card.capability(InterfaceKind.MANAGEMENT))
                .setBootDevice(card.target(), new BootSetting(BootDevice.UEFIHTTP, false));

        assertThat(card.sim().machine().bootOverride().words()).isEqualTo("UefiHttp Once UEFI");
    }

    @Test
    void givesTheCardToItsBmcByARawCommand() {
        ((VendorCalls) card.capability(InterfaceKind.VENDOR))
                .vendorCall(card.target(), "send_raw", Map.of("raw_bytes", "0x32 0x6a 0x01"));

        assertThat(card.sim().card().bmcRshim()).isTrue();
    }

    private List<String> changes() {
        return card.sim().machine().changes().stream().map(Arrival::what).toList();
    }

    private PowerControl power() {
        return (PowerControl) card.capability(InterfaceKind.POWER);
    }
}
