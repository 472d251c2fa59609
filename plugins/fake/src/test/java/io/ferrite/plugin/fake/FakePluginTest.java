package io.ferrite.plugin.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ferrite.drivers.spi.DriverException;
import io.ferrite.drivers.spi.ErrorKind;
import io.ferrite.drivers.spi.HardwareType;
import io.ferrite.drivers.spi.Implementation;
import io.ferrite.drivers.spi.PowerControl;
import io.ferrite.drivers.spi.VendorCalls;
import io.ferrite.drivers.spi.value.BootDevice;
import io.ferrite.drivers.spi.value.BootSetting;
import io.ferrite.drivers.spi.value.InterfaceKind;
import io.ferrite.drivers.spi.value.PowerChange;
import io.ferrite.drivers.testkit.Ability;
import io.ferrite.drivers.testkit.BootContract;
import io.ferrite.drivers.testkit.MachineUnderTest;
import io.ferrite.drivers.testkit.PowerContract;
import io.ferrite.drivers.testkit.VendorRawContract;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FakePluginTest {

    private static final Set<Ability> LACKS = Set.of(Ability.CREDENTIALS, Ability.NETWORK, Ability.RAW_REFUSAL);

    @Nested
    class Power extends PowerContract {
        private final MachineUnderTest machine = new FakeMachineUnderTest(Map.of());

        @Override
        protected MachineUnderTest machine() {
            return machine;
        }

        @Override
        protected Set<Ability> lacks() {
            return LACKS;
        }
    }

    @Nested
    class Boot extends BootContract {
        private final MachineUnderTest machine = new FakeMachineUnderTest(Map.of());

        @Override
        protected MachineUnderTest machine() {
            return machine;
        }

        @Override
        protected Set<Ability> lacks() {
            return LACKS;
        }
    }

    @Nested
    class Raw extends VendorRawContract {
        private final MachineUnderTest machine = new FakeMachineUnderTest(Map.of());

        @Override
        protected MachineUnderTest machine() {
            return machine;
        }

        @Override
        protected Set<Ability> lacks() {
            return LACKS;
        }
    }

    @Test
    void servesElevenKindsAndLeavesNetworkAndStorageToTheHouse() {
        FakePlugin plugin = new FakePlugin();
        HardwareType type = plugin.hardwareTypes().getFirst();

        assertThat(plugin.implementations())
                .hasSize(11)
                .extracting(Implementation::kind)
                .doesNotContain(InterfaceKind.NETWORK, InterfaceKind.STORAGE);
        assertThat(type.name()).isEqualTo("fake-hardware");
        assertThat(type.interfaces()).hasSize(13).containsEntry(InterfaceKind.NETWORK, List.of("noop"));
    }

    @Test
    void failsWhereTheNodeSaysSo() {
        FakeMachineUnderTest gone = new FakeMachineUnderTest(Map.of("fake_unreachable", true));
        FakeMachineUnderTest stuck = new FakeMachineUnderTest(Map.of("fake_power_fail", "true"));

        assertThatThrownBy(() -> power(gone).read(gone.target()))
                .extracting(each -> ((DriverException) each).kind())
                .isEqualTo(ErrorKind.UNREACHABLE);
        assertThatThrownBy(() -> power(stuck).change(stuck.target(), PowerChange.ON, Duration.ZERO))
                .extracting(each -> ((DriverException) each).kind())
                .isEqualTo(ErrorKind.REJECTED);
    }

    @Test
    void usesUpAnOverrideForOneBoot() {
        FakeMachineUnderTest machine = new FakeMachineUnderTest(Map.of());
        FakeManagement management = (FakeManagement) machine.capability(InterfaceKind.MANAGEMENT);
        management.setBootDevice(machine.target(), new BootSetting(BootDevice.PXE, false));

        power(machine).change(machine.target(), PowerChange.ON, Duration.ZERO);

        assertThat(machine.boot()).isEmpty();
    }

    @Test
    void answersTheMethodsThatClientsTryOut() {
        FakeMachineUnderTest machine = new FakeMachineUnderTest(Map.of());
        VendorCalls vendor = (VendorCalls) machine.capability(InterfaceKind.VENDOR);

        assertThat(vendor.vendorCall(machine.target(), "first_method", Map.of("bar", "baz")))
                .isEqualTo(true);
        assertThat(vendor.vendorCall(machine.target(), "third_method_sync", Map.of("bar", "moo")))
                .isEqualTo(false);
    }

    private static PowerControl power(MachineUnderTest machine) {
        return (PowerControl) machine.capability(InterfaceKind.POWER);
    }
}
