package io.ferrite.conductor.hardware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ferrite.core.problem.Problem;
import io.ferrite.drivers.spi.BootControl;
import io.ferrite.drivers.spi.Capability;
import io.ferrite.drivers.spi.DriverException;
import io.ferrite.drivers.spi.DriverSetting;
import io.ferrite.drivers.spi.VendorCalls;
import io.ferrite.drivers.spi.value.InterfaceKind;
import io.ferrite.drivers.spi.value.PowerState;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HardwareTest {

    @Test
    void findsWhatAnInterfaceCanDo() {
        Hardware hardware = Machines.having(InterfaceKind.POWER, FakeBmc.healthy());
        assertThat(hardware.power().read(hardware.target())).isEqualTo(PowerState.OFF);
        assertThat(hardware.find(InterfaceKind.POWER, BootControl.class)).isPresent();
    }

    @Test
    void findsNothingWhereAnInterfaceCannot() {
        Hardware hardware = Machines.having(InterfaceKind.POWER, FakeBmc.healthy());
        assertThat(hardware.find(InterfaceKind.POWER, VendorCalls.class)).isEmpty();
        assertThat(hardware.find(InterfaceKind.BIOS, Capability.class)).isEmpty();
    }

    @Test
    void saysThatThereIsNoPower() {
        Hardware hardware = Machines.having(InterfaceKind.MANAGEMENT, FakeBmc.healthy());
        assertThatThrownBy(hardware::power)
                .isInstanceOf(Problem.class)
                .hasMessage("Node n1 has no power to control: its power_interface is no-power.");
    }

    @Test
    void validatesTwelveInterfaces() {
        Map<String, Validation> answers =
                Machines.having(InterfaceKind.POWER, FakeBmc.healthy()).validate();
        assertThat(answers.keySet())
                .containsExactlyInAnyOrder(
                        "boot",
                        "deploy",
                        "management",
                        "network",
                        "power",
                        "bios",
                        "console",
                        "firmware",
                        "inspect",
                        "raid",
                        "rescue",
                        "storage");
        assertThat(answers).containsEntry("power", new Validation(true, null));
    }

    @Test
    void missesWhatIsAbsentButNotWhatHasNothingToDo() {
        Map<String, Validation> answers =
                Machines.having(InterfaceKind.POWER, FakeBmc.healthy()).validate();
        assertThat(answers)
                .containsEntry(
                        "rescue", new Validation(false, "Node n1 has no rescue: its rescue_interface is no-rescue."))
                .containsEntry("network", new Validation(true, null))
                .containsEntry("management", new Validation(true, null))
                .containsEntry("storage", new Validation(true, null));
    }

    @Test
    void validatesAgainstTheDeclaredSettings() {
        DriverSetting address = DriverSetting.required("bmc_address", DriverSetting.Kind.HOST, "Where it is.");
        DriverSetting port = DriverSetting.optional("bmc_port", DriverSetting.Kind.INTEGER, "Its port.");
        FakePlugin plugin = new FakePlugin().offering(InterfaceKind.POWER, "x", FakeBmc.healthy(), address, port);
        assertThat(Machines.having(HardwareSettings.USUAL, Map.of("bmc_port", "http"), plugin)
                        .validate(InterfaceKind.POWER))
                .isEqualTo(new Validation(
                        false,
                        "driver_info/bmc_address of node n1 is missing."
                                + " driver_info/bmc_port of node n1 is 'http', but must be a whole number."));
    }

    @Test
    void asksTheDriverWhatAListCannotSay() {
        FakeBmc picky = FakeBmc.doing(target -> {
            throw DriverException.rejected("Either a or b, not both.");
        });
        assertThat(Machines.having(InterfaceKind.POWER, picky).validate(InterfaceKind.POWER))
                .isEqualTo(new Validation(false, "Either a or b, not both."));
    }

    @Test
    void survivesADriverThatBreaksWhileItValidates() {
        FakeBmc broken = FakeBmc.doing(target -> {
            throw new IllegalStateException("oops");
        });
        Validation answer = Machines.having(InterfaceKind.POWER, broken).validate(InterfaceKind.POWER);
        assertThat(answer.result()).isFalse();
        assertThat(answer.reason())
                .contains("power x of node n1", "mistake of the driver")
                .doesNotContain("oops");
    }
}
