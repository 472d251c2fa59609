package io.ferrite.plugin.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ferrite.drivers.spi.BootControl;
import io.ferrite.drivers.spi.DriverException;
import io.ferrite.drivers.spi.ErrorKind;
import io.ferrite.drivers.spi.StepCall;
import io.ferrite.drivers.spi.StepHost;
import io.ferrite.drivers.spi.StepResult;
import io.ferrite.drivers.spi.VendorCalls;
import io.ferrite.drivers.spi.management.BiosSettings;
import io.ferrite.drivers.spi.management.FirmwareInventory;
import io.ferrite.drivers.spi.management.RaidControl;
import io.ferrite.drivers.spi.value.BiosSetting;
import io.ferrite.drivers.spi.value.BootDevice;
import io.ferrite.drivers.spi.value.BootMode;
import io.ferrite.drivers.spi.value.FirmwareComponent;
import io.ferrite.drivers.spi.value.FlowKind;
import io.ferrite.drivers.spi.value.InterfaceKind;
import io.ferrite.drivers.testkit.InventoryContract;
import io.ferrite.drivers.testkit.MachineUnderTest;
import io.ferrite.drivers.testkit.ManagementContract;
import io.ferrite.drivers.testkit.MediaContract;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What fake machines can do beside power, boot and raw commands, and what they can be told to lack. */
class FakeAbilitiesTest {

    private final FakeMachineUnderTest machine = new FakeMachineUnderTest(Map.of());

    @Nested
    class Management extends ManagementContract {
        @Override
        protected MachineUnderTest machine() {
            return machine;
        }
    }

    @Nested
    class Media extends MediaContract {
        @Override
        protected MachineUnderTest machine() {
            return machine;
        }
    }

    @Nested
    class Inventory extends InventoryContract {
        @Override
        protected MachineUnderTest machine() {
            return machine.furnished();
        }
    }

    @Test
    void lacksWhatItsNodeSays() {
        FakeMachineUnderTest poor = new FakeMachineUnderTest(
                Map.of("fake_lacks", "nmi, boot_mode,secure_boot,indicators,vmedia,raid,bios,firmware,disk"));
        FakeManagement management = (FakeManagement) poor.capability(InterfaceKind.MANAGEMENT);
        unsupported(() -> management.injectNmi(poor.target()));
        unsupported(() -> management.setBootMode(poor.target(), BootMode.BIOS));
        unsupported(() -> management.secureBoot(poor.target()));
        unsupported(() -> management.indicators(poor.target()));
        unsupported(() -> management.mounted(poor.target()));
        unsupported(() -> ((RaidControl) poor.capability(InterfaceKind.RAID)).checkConfig(poor.target(), Map.of()));
        unsupported(() -> ((BiosSettings) poor.capability(InterfaceKind.BIOS)).biosSettings(poor.target()));
        unsupported(() -> ((FirmwareInventory) poor.capability(InterfaceKind.FIRMWARE)).firmware(poor.target()));
        assertThat(((BootControl) management).bootDevices(poor.target()))
                .isEqualTo(Set.of(BootDevice.PXE, BootDevice.CDROM, BootDevice.UEFIHTTP));
        assertThat(poor.interrupts()).isZero();
    }

    @Test
    void stepsChangeItsSettings() {
        run(InterfaceKind.BIOS, "apply_configuration", settings(Map.of("name", "a", "value", 1)));
        run(InterfaceKind.BIOS, "apply_configuration", settings(Map.of("name", "b", "value", "x")));
        BiosSettings bios = (BiosSettings) machine.capability(InterfaceKind.BIOS);
        assertThat(bios.biosSettings(machine.target()))
                .containsExactly(BiosSetting.plain("a", "1"), BiosSetting.plain("b", "x"));
        run(InterfaceKind.BIOS, "factory_reset", Map.of());
        assertThat(bios.biosSettings(machine.target())).isEmpty();
        rejected(() -> run(InterfaceKind.BIOS, "apply_configuration", Map.of("settings", "no list")));
        rejected(() -> run(InterfaceKind.BIOS, "apply_configuration", settings(Map.of("name", "a"))));
    }

    @Test
    void stepsBringFirmware() {
        run(InterfaceKind.FIRMWARE, "update", settings(Map.of("component", "bmc", "url", "http://images/bmc-2.0.bin")));
        FirmwareInventory inventory = (FirmwareInventory) machine.capability(InterfaceKind.FIRMWARE);
        assertThat(inventory.firmware(machine.target()))
                .singleElement()
                .satisfies(part -> assertThat(part.version()).contains("bmc-2.0.bin"))
                .extracting(FirmwareComponent::name)
                .isEqualTo("bmc");
    }

    @Test
    void answersTheVendorMethodsOfItsModel() {
        VendorCalls vendor = (VendorCalls) machine.capability(InterfaceKind.VENDOR);
        assertThat(vendor.vendorCall(machine.target(), "second_method", Map.of("bar", "kazoo")))
                .isEqualTo(true);
        assertThat(vendor.vendorCall(machine.target(), "fourth_method_shared_lock", Map.of("bar", "woof")))
                .isEqualTo(true);
        assertThat(vendor.vendorMethods())
                .filteredOn(method -> method.shared())
                .extracting(method -> method.name())
                .containsExactly("fourth_method_shared_lock");
        rejected(() -> vendor.vendorCall(machine.target(), "third_method_sync", Map.of("bar", "")));
    }

    private static Map<String, Object> settings(Map<String, ?> item) {
        return Map.of("settings", List.of(item));
    }

    private void run(InterfaceKind kind, String step, Map<String, Object> arguments) {
        StepHost host = (StepHost) machine.capability(kind);
        assertThat(host.run(new StepCall(machine.target(), step, arguments, FlowKind.CLEAN, 1)))
                .isEqualTo(StepResult.done());
    }

    private static void unsupported(ThrowingCallable call) {
        refused(ErrorKind.UNSUPPORTED, call);
    }

    private static void rejected(ThrowingCallable call) {
        refused(ErrorKind.REJECTED, call);
    }

    private static void refused(ErrorKind kind, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        DriverException.class,
                        refused -> assertThat(refused.kind()).isEqualTo(kind));
    }
}
