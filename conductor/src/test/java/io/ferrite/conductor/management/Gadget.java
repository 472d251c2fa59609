package io.ferrite.conductor.management;

import io.ferrite.drivers.spi.BootControl;
import io.ferrite.drivers.spi.DriverException;
import io.ferrite.drivers.spi.DriverPlugin;
import io.ferrite.drivers.spi.DriverSetting;
import io.ferrite.drivers.spi.ErrorKind;
import io.ferrite.drivers.spi.HardwareType;
import io.ferrite.drivers.spi.Implementation;
import io.ferrite.drivers.spi.PowerControl;
import io.ferrite.drivers.spi.StepArgument;
import io.ferrite.drivers.spi.StepCall;
import io.ferrite.drivers.spi.StepHost;
import io.ferrite.drivers.spi.StepResult;
import io.ferrite.drivers.spi.StepSpec;
import io.ferrite.drivers.spi.Target;
import io.ferrite.drivers.spi.VendorCalls;
import io.ferrite.drivers.spi.VendorMethod;
import io.ferrite.drivers.spi.management.BiosSettings;
import io.ferrite.drivers.spi.management.BootModeControl;
import io.ferrite.drivers.spi.management.ConsoleControl;
import io.ferrite.drivers.spi.management.FirmwareInventory;
import io.ferrite.drivers.spi.management.IndicatorControl;
import io.ferrite.drivers.spi.management.RaidControl;
import io.ferrite.drivers.spi.value.BiosSetting;
import io.ferrite.drivers.spi.value.BootDevice;
import io.ferrite.drivers.spi.value.BootMode;
import io.ferrite.drivers.spi.value.BootSetting;
import io.ferrite.drivers.spi.value.ConsoleAccess;
import io.ferrite.drivers.spi.value.FirmwareComponent;
import io.ferrite.drivers.spi.value.Indicator;
import io.ferrite.drivers.spi.value.IndicatorComponent;
import io.ferrite.drivers.spi.value.IndicatorPlace;
import io.ferrite.drivers.spi.value.IndicatorState;
import io.ferrite.drivers.spi.value.InterfaceKind;
import io.ferrite.drivers.spi.value.PowerChange;
import io.ferrite.drivers.spi.value.PowerState;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Hardware of the type {@code gadget}: one machine that answers until it is broken. It has neither NMI nor virtual media. */
final class Gadget implements DriverPlugin {

    static final String TYPE = "gadget";
    static final IndicatorPlace LED = new IndicatorPlace(IndicatorComponent.SYSTEM, "led");
    static final IndicatorPlace LAMP = new IndicatorPlace(IndicatorComponent.CHASSIS, "lamp");

    volatile ErrorKind broken;
    volatile BootSetting boot;
    volatile BootMode mode = BootMode.BIOS;
    volatile IndicatorState light = IndicatorState.OFF;
    volatile boolean console;
    volatile String version = "1.0";
    volatile Object said;

    /** From now on every call fails so. */
    void breakDown(ErrorKind kind) {
        broken = kind;
    }

    private void asked() {
        if (broken != null) {
            throw new DriverException(broken, "The gadget is out of order.");
        }
    }

    @Override
    public List<Implementation> implementations() {
        DriverSetting address = DriverSetting.required("gadget_address", DriverSetting.Kind.HOST, "Where it is.");
        return List.of(
                new Implementation(InterfaceKind.POWER, TYPE, new Power(), List.of()),
                new Implementation(InterfaceKind.MANAGEMENT, TYPE, new Management(), List.of(address)),
                new Implementation(InterfaceKind.CONSOLE, TYPE, new Console(), List.of()),
                new Implementation(InterfaceKind.RAID, TYPE, new Raid(), List.of()),
                new Implementation(InterfaceKind.BIOS, TYPE, new Bios(), List.of()),
                new Implementation(InterfaceKind.FIRMWARE, TYPE, new Firmware(), List.of()),
                new Implementation(InterfaceKind.VENDOR, TYPE, new Vendor(), List.of()));
    }

    @Override
    public List<HardwareType> hardwareTypes() {
        List<InterfaceKind> kinds =
                implementations().stream().map(Implementation::kind).toList();
        return List.of(new HardwareType(
                TYPE,
                Stream.of(InterfaceKind.values())
                        .filter(kinds::contains)
                        .collect(Collectors.toMap(kind -> kind, kind -> List.of(TYPE)))));
    }

    private static final class Power implements PowerControl {
        @Override
        public PowerState read(Target target) {
            return PowerState.ON;
        }

        @Override
        public void change(Target target, PowerChange change, Duration limit) {}
    }

    private final class Management implements BootControl, BootModeControl, IndicatorControl {
        @Override
        public Set<BootDevice> bootDevices(Target target) {
            return EnumSet.of(BootDevice.DISK, BootDevice.PXE);
        }

        @Override
        public Optional<BootSetting> bootDevice(Target target) {
            asked();
            return Optional.ofNullable(boot);
        }

        @Override
        public void setBootDevice(Target target, BootSetting setting) {
            asked();
            boot = setting;
        }

        @Override
        public Set<BootMode> bootModes(Target target) {
            return Set.of(BootMode.values());
        }

        @Override
        public Optional<BootMode> bootMode(Target target) {
            asked();
            return Optional.of(mode);
        }

        @Override
        public void setBootMode(Target target, BootMode wanted) {
            asked();
            mode = wanted;
        }

        @Override
        public List<Indicator> indicators(Target target) {
            return List.of(
                    new Indicator(LED, false, Set.of(IndicatorState.ON, IndicatorState.OFF)),
                    new Indicator(LAMP, true, Set.of(IndicatorState.ON)));
        }

        @Override
        public IndicatorState indicator(Target target, IndicatorPlace place) {
            return light;
        }

        @Override
        public void setIndicator(Target target, IndicatorPlace place, IndicatorState state) {
            light = state;
        }
    }

    private final class Console implements ConsoleControl {
        @Override
        public void open(Target target) {
            asked();
            console = true;
        }

        @Override
        public void close(Target target) {
            asked();
            console = false;
        }

        @Override
        public Optional<ConsoleAccess> access(Target target) {
            return Optional.of(new ConsoleAccess("socat", "tcp://gadget:1"));
        }
    }

    private static final class Raid implements RaidControl {
        @Override
        public void checkConfig(Target target, Map<String, Object> config) {
            if (config.toString().contains("50")) {
                throw DriverException.rejected("The gadget has no room for that.");
            }
        }
    }

    private final class Bios implements BiosSettings {
        @Override
        public List<BiosSetting> biosSettings(Target target) {
            asked();
            return List.of(BiosSetting.plain("mode", mode.text()));
        }
    }

    private final class Firmware implements FirmwareInventory, StepHost {
        @Override
        public List<FirmwareComponent> firmware(Target target) {
            asked();
            return List.of(new FirmwareComponent(
                    "bmc", Optional.of(version), Optional.empty(), Optional.empty(), Optional.empty()));
        }

        @Override
        public List<StepSpec> steps() {
            return List.of(StepSpec.onRequest("update", List.of(), "Brings version 2.0."));
        }

        @Override
        public StepResult run(StepCall call) {
            version = "2.0";
            return StepResult.done();
        }
    }

    private final class Vendor implements VendorCalls {
        @Override
        public List<VendorMethod> vendorMethods() {
            List<StepArgument> word = List.of(StepArgument.required("word", "Any word."));
            return List.of(
                    new VendorMethod("tell", Set.of("GET"), false, List.of(), Set.of(), "Tells the word.", true),
                    new VendorMethod("swap", Set.of("POST", "PUT"), false, word, Set.of(), "Swaps the word."),
                    new VendorMethod("say", Set.of("POST"), true, word, Set.of(), "Takes a word."),
                    new VendorMethod("shout", Set.of("POST"), true, word, Set.of(), "Takes a word at any time.", true));
        }

        @Override
        public Object vendorCall(Target target, String method, Map<String, Object> arguments) {
            asked();
            Object before = said;
            said = arguments.getOrDefault("word", before);
            return before;
        }
    }
}
