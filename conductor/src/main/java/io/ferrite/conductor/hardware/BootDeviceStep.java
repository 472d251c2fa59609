package io.ferrite.conductor.hardware;

import io.ferrite.drivers.spi.BootControl;
import io.ferrite.drivers.spi.DriverException;
import io.ferrite.drivers.spi.StepArgument;
import io.ferrite.drivers.spi.StepCall;
import io.ferrite.drivers.spi.StepResult;
import io.ferrite.drivers.spi.StepSpec;
import io.ferrite.drivers.spi.value.BootDevice;
import io.ferrite.drivers.spi.value.BootSetting;
import io.ferrite.drivers.spi.value.InterfaceKind;
import io.ferrite.drivers.spi.value.WireText;
import java.util.List;

/** {@code management.set_boot_device}, which every hardware with boot control has. */
record BootDeviceStep(BootControl boot) implements StepOffer {

    private static final String DEVICE = "device";
    private static final String PERSISTENT = "persistent";

    private static final StepSpec SPEC = StepSpec.onRequest(
            "set_boot_device",
            List.of(
                    StepArgument.required(DEVICE, "Where to boot from: " + WireText.all(BootDevice.class) + "."),
                    StepArgument.optional(PERSISTENT, "For every boot instead of the next one only; false.")),
            "Sets the device that the machine boots from.");

    @Override
    public InterfaceKind kind() {
        return InterfaceKind.MANAGEMENT;
    }

    @Override
    public StepSpec spec() {
        return SPEC;
    }

    @Override
    public StepResult run(StepCall call) {
        return StepOffers.result(id(), () -> {
            boot.setBootDevice(call.target(), new BootSetting(device(call), persistent(call)));
            return StepResult.done();
        });
    }

    private static BootDevice device(StepCall call) {
        String text = String.valueOf(call.arguments().get(DEVICE));
        return WireText.find(BootDevice.class, text)
                .orElseThrow(() -> DriverException.rejected(
                        "Argument device of management.set_boot_device on node %s is '%s', which is not one of: %s."
                                .formatted(call.target().name(), text, WireText.all(BootDevice.class))));
    }

    private static boolean persistent(StepCall call) {
        Object value = call.arguments().get(PERSISTENT);
        if (value == null) {
            return false;
        }
        return FlagText.read(value)
                .orElseThrow(() -> DriverException.rejected(
                        "Argument persistent of management.set_boot_device on node %s is '%s', but must be true or false."
                                .formatted(call.target().name(), value)));
    }
}
