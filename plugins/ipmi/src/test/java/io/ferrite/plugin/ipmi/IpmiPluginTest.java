package io.ferrite.plugin.ipmi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ferrite.drivers.spi.DriverException;
import io.ferrite.drivers.spi.ErrorKind;
import io.ferrite.drivers.spi.PowerControl;
import io.ferrite.drivers.spi.VendorCalls;
import io.ferrite.drivers.spi.value.InterfaceKind;
import io.ferrite.drivers.spi.value.PowerChange;
import io.ferrite.drivers.spi.value.PowerState;
import io.ferrite.drivers.testkit.BootContract;
import io.ferrite.drivers.testkit.MachineUnderTest;
import io.ferrite.drivers.testkit.PowerContract;
import io.ferrite.drivers.testkit.VendorRawContract;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IpmiPluginTest {

    private final SimulatedServer server = new SimulatedServer(Duration.ofSeconds(4));

    @AfterEach
    void stop() {
        server.close();
    }

    @Nested
    class Power extends PowerContract {
        @Override
        protected MachineUnderTest machine() {
            return server;
        }
    }

    @Nested
    class Boot extends BootContract {
        @Override
        protected MachineUnderTest machine() {
            return server;
        }
    }

    @Nested
    class Raw extends VendorRawContract {
        @Override
        protected MachineUnderTest machine() {
            return server;
        }
    }

    @Test
    void goesThroughOffWhenItReboots() {
        server.power(PowerState.ON);

        power().change(server.target(), PowerChange.REBOOT, Duration.ofSeconds(20));

        assertThat(server.sim().machine().boots()).hasSize(1);
        assertThat(server.power()).isEqualTo(PowerState.ON);
    }

    @Test
    void saysThatAMachineDoesNotFollow() {
        server.power(PowerState.ON);
        server.sim().machine().ignoreNextResets(1);

        assertThatThrownBy(() -> power().change(server.target(), PowerChange.SOFT_OFF, Duration.ofSeconds(3)))
                .isInstanceOf(DriverException.class)
                .hasMessageContaining("rack-7")
                .hasMessageContaining("SOFT");
    }

    @ParameterizedTest
    @CsvSource({
        "ipmi_priv_level,KING,none of ADMINISTRATOR",
        "ipmi_cipher_suite,99,only 3 and 17",
        "ipmi_port,0,UDP port 0",
        "ipmi_password,a-password-of-more-than-twenty-bytes,at most 20 bytes"
    })
    void namesASettingThatIsWrong(String key, String value, String said) {
        assertThatThrownBy(() -> power().validate(server.target(Map.of(key, value))))
                .isInstanceOf(DriverException.class)
                .hasMessageContaining(said)
                .extracting(each -> ((DriverException) each).kind())
                .isEqualTo(ErrorKind.REJECTED);
    }

    @Test
    void returnsWhatTheBmcAnswers() {
        server.sim().oem().answer(0x32, 0x9c, 0x01, 0xff);

        assertThat(vendor().vendorCall(server.target(), "send_raw", Map.of("raw_bytes", "0x32 0x9c")))
                .isEqualTo(Map.of("answer", "0x01 0xFF"));
    }

    private PowerControl power() {
        return (PowerControl) server.capability(InterfaceKind.POWER);
    }

    private VendorCalls vendor() {
        return (VendorCalls) server.capability(InterfaceKind.VENDOR);
    }
}
