package io.ferrite.drivers.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.ferrite.drivers.spi.Target;
import io.ferrite.drivers.spi.management.BiosSettings;
import io.ferrite.drivers.spi.management.ConsoleControl;
import io.ferrite.drivers.spi.management.FirmwareInventory;
import io.ferrite.drivers.spi.value.BiosSetting;
import io.ferrite.drivers.spi.value.FirmwareComponent;
import io.ferrite.drivers.spi.value.InterfaceKind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Proves {@link BiosSettings}, {@link FirmwareInventory} and {@link ConsoleControl}. */
public abstract class InventoryContract {

    /** A machine that has settings and parts with firmware; the same one within a test. */
    protected abstract MachineUnderTest machine();

    @Test
    void namesEachSettingOnceAndSaysTheSameTwice() {
        BiosSettings bios = (BiosSettings) machine().capability(InterfaceKind.BIOS);
        List<BiosSetting> settings = bios.biosSettings(target());
        assertThat(settings).isNotEmpty().extracting(BiosSetting::name).doesNotHaveDuplicates();
        assertThat(bios.biosSettings(target())).isEqualTo(settings);
    }

    @Test
    void namesEachPartOnceAndSaysTheSameTwice() {
        FirmwareInventory inventory = (FirmwareInventory) machine().capability(InterfaceKind.FIRMWARE);
        List<FirmwareComponent> parts = inventory.firmware(target());
        assertThat(parts).isNotEmpty().extracting(FirmwareComponent::name).doesNotHaveDuplicates();
        assertThat(inventory.firmware(target())).isEqualTo(parts);
    }

    @Test
    void opensAndClosesItsConsoleAsOftenAsAsked() {
        ConsoleControl console = (ConsoleControl) machine().capability(InterfaceKind.CONSOLE);
        console.open(target());
        console.open(target());
        assertThat(console.access(target())).isEqualTo(console.access(target()));
        console.close(target());
        console.close(target());
    }

    private Target target() {
        return machine().target();
    }
}
