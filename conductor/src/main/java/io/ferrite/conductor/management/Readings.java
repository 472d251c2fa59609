package io.ferrite.conductor.management;

import io.ferrite.conductor.task.NodeTask;
import io.ferrite.core.node.NodeChange;
import io.ferrite.core.node.NodeField;
import io.ferrite.core.problem.Problem;
import io.ferrite.core.store.FirmwareStore;
import io.ferrite.drivers.spi.Capability;
import io.ferrite.drivers.spi.DriverException;
import io.ferrite.drivers.spi.Target;
import io.ferrite.drivers.spi.management.BiosSettings;
import io.ferrite.drivers.spi.management.BootModeControl;
import io.ferrite.drivers.spi.management.FirmwareInventory;
import io.ferrite.drivers.spi.management.SecureBootControl;
import io.ferrite.drivers.spi.value.BootMode;
import io.ferrite.drivers.spi.value.InterfaceKind;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is kept of what machines say of themselves: boot mode, secure boot, firmware settings and firmware versions. A machine
 * that does not say is no failure of whoever asks: what was known stays.
 */
public final class Readings {

    private static final Logger LOG = LoggerFactory.getLogger(Readings.class);

    private final FirmwareStore firmware;

    public Readings(FirmwareStore firmware) {
        this.firmware = firmware;
    }

    /** Reads everything anew. */
    public void refresh(NodeTask task) {
        readBootMode(task);
        readSecureBoot(task);
        readBios(task);
        readFirmware(task);
    }

    /** Reads anew what a step of {@code kind} may have changed. */
    public void refreshAfter(NodeTask task, InterfaceKind kind) {
        switch (kind) {
            case BIOS -> {
                readBootMode(task);
                readSecureBoot(task);
                readBios(task);
            }
            case FIRMWARE -> readFirmware(task);
            case BOOT, CONSOLE, DEPLOY, INSPECT, MANAGEMENT, NETWORK, POWER, RAID, RESCUE, STORAGE, VENDOR -> {}
        }
    }

    private void readBootMode(NodeTask task) {
        read(
                task,
                InterfaceKind.MANAGEMENT,
                BootModeControl.class,
                (able, target) -> able.bootMode(target)
                        .map(BootMode::text)
                        .ifPresent(mode -> keep(task, NodeField.BOOT_MODE, mode)));
    }

    private void readSecureBoot(NodeTask task) {
        read(
                task,
                InterfaceKind.MANAGEMENT,
                SecureBootControl.class,
                (able, target) -> able.secureBoot(target).ifPresent(on -> keep(task, NodeField.SECURE_BOOT, on)));
    }

    private void readBios(NodeTask task) {
        read(
                task,
                InterfaceKind.BIOS,
                BiosSettings.class,
                (able, target) -> firmware.replaceBios(task.lease(), able.biosSettings(target)));
    }

    private void readFirmware(NodeTask task) {
        read(
                task,
                InterfaceKind.FIRMWARE,
                FirmwareInventory.class,
                (able, target) -> firmware.replaceFirmware(task.lease(), able.firmware(target)));
    }

    private static <T> void keep(NodeTask task, NodeField<T> field, T value) {
        if (!Objects.equals(task.node().get(field), value)) {
            task.write(NodeChange.NONE.set(field, value));
        }
    }

    private static <C extends Capability> void read(
            NodeTask task, InterfaceKind kind, Class<C> capability, BiConsumer<C, Target> reading) {
        try {
            task.hardware()
                    .find(kind, capability)
                    .ifPresent(able -> reading.accept(able, task.hardware().target()));
        } catch (DriverException | Problem silent) {
            LOG.atInfo()
                    .addKeyValue("node", task.node().uuid())
                    .log("{} could not be read: {}", kind.text(), silent.getMessage());
        }
    }
}
