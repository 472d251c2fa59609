package io.ferrite.conductor.management;

import static io.ferrite.drivers.spi.value.InterfaceKind.MANAGEMENT;

import io.ferrite.core.node.NodeChange;
import io.ferrite.core.node.NodeField;
import io.ferrite.drivers.spi.management.BootModeControl;
import io.ferrite.drivers.spi.management.SecureBootControl;
import io.ferrite.drivers.spi.value.BootMode;
import java.util.UUID;

/** How machines boot: the mode of their firmware, and secure boot. What the hardware cannot do is found out afterwards. */
final class BootModes {

    private final Machines machines;

    BootModes(Machines machines) {
        this.machines = machines;
    }

    void setMode(UUID node, BootMode mode) {
        machines.start(node, "change the boot mode to '" + mode.text() + "'", task -> {}, task -> {
            Machines.of(task)
                    .tell(
                            MANAGEMENT,
                            BootModeControl.class,
                            "boot modes",
                            (able, target) -> able.setBootMode(target, mode));
            task.write(NodeChange.NONE.set(NodeField.BOOT_MODE, mode.text()));
        });
    }

    void setSecure(UUID node, boolean on) {
        machines.start(node, "set secure boot to '" + on + "'", task -> {}, task -> {
            Machines.of(task)
                    .tell(
                            MANAGEMENT,
                            SecureBootControl.class,
                            "secure boot",
                            (able, target) -> able.setSecureBoot(target, on));
            task.write(NodeChange.NONE.set(NodeField.SECURE_BOOT, on));
        });
    }
}
