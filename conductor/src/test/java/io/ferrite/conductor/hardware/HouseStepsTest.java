package io.ferrite.conductor.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import io.ferrite.drivers.spi.DriverException;
import io.ferrite.drivers.spi.ErrorKind;
import io.ferrite.drivers.spi.Memo;
import io.ferrite.drivers.spi.StepArgument;
import io.ferrite.drivers.spi.StepCall;
import io.ferrite.drivers.spi.StepResult;
import io.ferrite.drivers.spi.Target;
import io.ferrite.drivers.spi.VendorCalls;
import io.ferrite.drivers.spi.VendorMethod;
import io.ferrite.drivers.spi.value.BootDevice;
import io.ferrite.drivers.spi.value.BootSetting;
import io.ferrite.drivers.spi.value.FlowKind;
import io.ferrite.drivers.spi.value.InterfaceKind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The steps that the house makes of capabilities. */
class HouseStepsTest {

    private final FakeBmc bmc = FakeBmc.healthy();
    private final Hardware bootable = Machines.having(InterfaceKind.MANAGEMENT, bmc);
    private final Hardware talkative = Machines.having(InterfaceKind.VENDOR, new Echo());

    @ParameterizedTest
    @EnumSource(
            value = FlowKind.class,
            names = {"CLEAN", "DEPLOY", "SERVICE"})
    void anyBootControlCanBeSetByAStep(FlowKind flow) {
        assertThat(bootable.step(InterfaceKind.MANAGEMENT, "set_boot_device", flow))
                .isPresent();
    }

    @Test
    void onlyManagementSetsTheBootDevice() {
        assertThat(Machines.having(InterfaceKind.POWER, bmc).steps(FlowKind.CLEAN))
                .isEmpty();
    }

    @Test
    void setsTheBootDeviceOnce() {
        assertThat(setBootDevice(Map.of("device", "pxe"))).isEqualTo(StepResult.done());
        assertThat(bmc.bootDevice(bootable.target())).contains(new BootSetting(BootDevice.PXE, false));
    }

    @Test
    void setsTheBootDeviceForGood() {
        for (Object yes : List.of(true, "true", "True")) {
            assertThat(setBootDevice(Map.of("device", "disk", "persistent", yes)))
                    .isEqualTo(StepResult.done());
            assertThat(bmc.bootDevice(bootable.target())).contains(new BootSetting(BootDevice.DISK, true));
        }
    }

    @Test
    void refusesADeviceThatDoesNotExist() {
        assertRejected(setBootDevice(Map.of("device", "tape")), "'tape', which is not one of: pxe, disk, cdrom,");
        assertRejected(setBootDevice(Map.of()), "'null'");
    }

    @Test
    void refusesPersistenceThatIsNeitherTrueNorFalse() {
        assertRejected(setBootDevice(Map.of("device", "pxe", "persistent", 1)), "'1', but must be true or false");
    }

    @Test
    void needsTheDevice() {
        assertThat(bootDeviceStep().problems(Map.of("persistent", true)))
                .singleElement()
                .asString()
                .startsWith("Step management.set_boot_device needs the argument 'device'");
    }

    @Test
    void keepsTheAnswerOfAVendorStep() {
        StepOffer step =
                talkative.step(InterfaceKind.VENDOR, "send_raw", FlowKind.CLEAN).orElseThrow();
        StepCall call = new StepCall(talkative.target(), "send_raw", Map.of("bytes", "0x06 0x01"), FlowKind.CLEAN, 1);
        assertThat(step.run(call)).isEqualTo(new StepResult.Done("send_raw {bytes=0x06 0x01}"));
        assertThat(step.problems(Map.of("byte", "x"))).hasSize(2);
        assertThat(step.spec().traits()).isEmpty();
    }

    @Test
    void makesNoStepOfOtherVendorMethods() {
        assertThat(talkative.step(InterfaceKind.VENDOR, "show_log", FlowKind.CLEAN))
                .isEmpty();
        assertThat(talkative.step(InterfaceKind.VENDOR, "send_raw", FlowKind.VERIFY))
                .isEmpty();
    }

    @Test
    void neverWaitsInAStepOfTheHouse() {
        StepCall call = new StepCall(bootable.target(), "set_boot_device", Map.of(), FlowKind.CLEAN, 1);
        assertThat(bootDeviceStep().poll(call, Memo.EMPTY)).isInstanceOf(StepResult.Failed.class);
        assertThat(bootDeviceStep().abort(call, Memo.EMPTY)).isInstanceOf(StepResult.Failed.class);
    }

    private StepResult setBootDevice(Map<String, Object> arguments) {
        return bootDeviceStep().run(new StepCall(bootable.target(), "set_boot_device", arguments, FlowKind.CLEAN, 1));
    }

    private StepOffer bootDeviceStep() {
        return bootable.step(InterfaceKind.MANAGEMENT, "set_boot_device", FlowKind.CLEAN)
                .orElseThrow();
    }

    private static void assertRejected(StepResult result, String words) {
        assertThat(result).isInstanceOfSatisfying(StepResult.Failed.class, failed -> {
            assertThat(failed.error().kind()).isEqualTo(ErrorKind.REJECTED);
            assertThat(failed.error().message()).contains(words);
        });
    }

    private static final class Echo implements VendorCalls {

        @Override
        public List<VendorMethod> vendorMethods() {
            return List.of(
                    new VendorMethod(
                            "send_raw",
                            Set.of("POST"),
                            true,
                            List.of(StepArgument.required("bytes", "What to send.")),
                            Set.of(FlowKind.CLEAN, FlowKind.SERVICE),
                            "Sends bytes."),
                    new VendorMethod("show_log", Set.of("GET"), false, List.of(), Set.of(), "Shows the log."));
        }

        @Override
        public Object vendorCall(Target target, String method, Map<String, Object> arguments) {
            if (arguments.isEmpty()) {
                throw DriverException.rejected("Nothing to say.");
            }
            return method + " " + arguments;
        }
    }
}
