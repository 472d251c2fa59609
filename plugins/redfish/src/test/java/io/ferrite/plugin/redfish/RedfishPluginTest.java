package io.ferrite.plugin.redfish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ferrite.drivers.spi.DriverException;
import io.ferrite.drivers.spi.ErrorKind;
import io.ferrite.drivers.spi.PowerControl;
import io.ferrite.drivers.spi.Target;
import io.ferrite.drivers.spi.VendorCalls;
import io.ferrite.drivers.spi.value.InterfaceKind;
import io.ferrite.drivers.spi.value.PowerChange;
import io.ferrite.drivers.spi.value.PowerState;
import io.ferrite.drivers.testkit.BootContract;
import io.ferrite.drivers.testkit.MachineUnderTest;
import io.ferrite.drivers.testkit.PowerContract;
import io.ferrite.sim.redfish.Profiles;
import io.ferrite.sim.redfish.RedfishSim;
import java.time.Duration;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedfishPluginTest {

    private final SimulatedServer server = new SimulatedServer(RedfishSim.start(Profiles.genericServer()));

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

    @Test
    void waitsUntilTheMachineHasReachedItsState() {
        server.power(PowerState.ON);
        server.sim().machine().powerDelay(Duration.ofMillis(150));

        power().change(server.target(), PowerChange.OFF, Duration.ofSeconds(20));

        assertThat(server.sim().machine().power()).isEqualTo(io.ferrite.sim.machine.Power.OFF);
    }

    @Test
    void goesThroughOffWhenItReboots() {
        server.power(PowerState.ON);

        power().change(server.target(), PowerChange.REBOOT, Duration.ofSeconds(20));

        assertThat(server.sim().machine().changes())
                .extracting(each -> each.what())
                .containsExactly("ResetType=ForceOff", "ResetType=On");
    }

    @Test
    void saysThatAMachineDoesNotFollow() {
        server.power(PowerState.ON);
        server.sim().machine().ignoreNextResets(1);

        assertThatThrownBy(() -> power().change(server.target(), PowerChange.SOFT_OFF, Duration.ofSeconds(3)))
                .isInstanceOf(DriverException.class)
                .hasMessageContaining("rack-7")
                .hasMessageContaining("GracefulShutdown")
                .hasMessageContaining("'On'");
    }

    @ParameterizedTest
    @CsvSource({
        "redfish_address,https://,write host",
        "redfish_auth_type,guess,none of session",
    })
    void namesASettingThatIsWrong(String key, String value, String said) {
        assertThatThrownBy(() -> power().validate(server.target(Map.of(key, value))))
                .isInstanceOf(DriverException.class)
                .hasMessageContaining(said)
                .extracting(each -> ((DriverException) each).kind())
                .isEqualTo(ErrorKind.REJECTED);
    }

    @Test
    void listsTheSystemsWhereTheNamedOneDoesNotExist() {
        Target other = server.target(
                Map.of("redfish_password", server.sim().credentials().password(), "redfish_system_id", "other"));

        assertThatThrownBy(() -> power().read(other))
                .hasMessageContaining(server.sim().systemPath());
    }

    @Test
    void readsAnyResource() {
        Object answer = vendor().vendorCall(
                        server.target(),
                        "redfish_get",
                        Map.of("path", server.sim().systemPath()));

        assertThat(answer).asInstanceOf(InstanceOfAssertFactories.MAP).containsKey("PowerState");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/etc/passwd", "/redfish/v1/../../x", "/redfish/v1/%2e%2e/x", "//evil/redfish/v1", "/redfish/v10"
            })
    void readsNothingOutsideTheService(String path) {
        assertThatThrownBy(() -> vendor().vendorCall(server.target(), "redfish_get", Map.of("path", path)))
                .isInstanceOf(DriverException.class)
                .hasMessageContaining("is no path below");
    }

    private PowerControl power() {
        return (PowerControl) server.capability(InterfaceKind.POWER);
    }

    private VendorCalls vendor() {
        return (VendorCalls) server.capability(InterfaceKind.VENDOR);
    }
}
