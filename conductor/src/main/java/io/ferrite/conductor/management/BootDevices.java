package io.ferrite.conductor.management;

import static io.ferrite.drivers.spi.value.InterfaceKind.MANAGEMENT;

import io.ferrite.conductor.hardware.Hardware;
import io.ferrite.core.problem.Problem;
import io.ferrite.drivers.spi.BootControl;
import io.ferrite.drivers.spi.value.BootDevice;
import io.ferrite.drivers.spi.value.BootSetting;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** From where machines boot. A machine without management boots from the network first and from disk then. */
final class BootDevices {

    private static final String WORD = "boot devices";
    private static final Set<BootDevice> FIXED = Set.of(BootDevice.PXE, BootDevice.DISK);

    private final Machines machines;

    BootDevices(Machines machines) {
        this.machines = machines;
    }

    Map<String, Object> read(UUID node) {
        Machine machine = machines.look(node);
        Map<String, Object> answer = new HashMap<>();
        answer.put("boot_device", null);
        answer.put("persistent", null);
        if (hasFixedOrder(machine.hardware())) {
            tell(answer, new BootSetting(BootDevice.PXE, true));
            return answer;
        }
        machine.ask(MANAGEMENT, BootControl.class, WORD, BootControl::bootDevice)
                .ifPresent(setting -> tell(answer, setting));
        return answer;
    }

    private static void tell(Map<String, Object> answer, BootSetting setting) {
        answer.put("boot_device", setting.device().text());
        answer.put("persistent", setting.persistent());
    }

    List<String> list(UUID node) {
        Machine machine = machines.look(node);
        if (hasFixedOrder(machine.hardware())) {
            return names(FIXED);
        }
        return names(machine.askUnready(MANAGEMENT, BootControl.class, WORD, BootControl::bootDevices));
    }

    void set(UUID node, BootSetting setting) {
        machines.hold(node, task -> {
            Machine machine = Machines.of(task);
            Set<BootDevice> devices = devices(machine);
            if (!devices.contains(setting.device())) {
                throw Problem.invalid(
                        "Node %s cannot boot from '%s'; it can from: %s.",
                        task.node().label(), setting.device().text(), String.join(", ", names(devices)));
            }
            if (!hasFixedOrder(machine.hardware())) {
                machine.tell(
                        MANAGEMENT, BootControl.class, WORD, (boot, target) -> boot.setBootDevice(target, setting));
            }
            return true;
        });
    }

    private static Set<BootDevice> devices(Machine machine) {
        if (hasFixedOrder(machine.hardware())) {
            return FIXED;
        }
        return machine.ask(MANAGEMENT, BootControl.class, WORD, BootControl::bootDevices);
    }

    private static List<String> names(Set<BootDevice> devices) {
        return devices.stream().sorted().map(BootDevice::text).toList();
    }

    private static boolean hasFixedOrder(Hardware hardware) {
        return hardware.lacks(MANAGEMENT);
    }
}
