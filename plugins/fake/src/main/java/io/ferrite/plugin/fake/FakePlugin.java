package io.ferrite.plugin.fake;

import io.ferrite.drivers.spi.Capability;
import io.ferrite.drivers.spi.DriverPlugin;
import io.ferrite.drivers.spi.DriverSetting;
import io.ferrite.drivers.spi.HardwareType;
import io.ferrite.drivers.spi.Implementation;
import io.ferrite.drivers.spi.StepSpec;
import io.ferrite.drivers.spi.value.InterfaceKind;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Offers {@code fake} for eleven kinds of interface, and {@code fake-hardware} that uses it for all of them. */
public final class FakePlugin implements DriverPlugin {

    private static final String NAME = "fake";

    /** What a node of this type has instead of a network and a storage; the house brings it. */
    private static final List<String> NOTHING = List.of("noop");

    private static final List<DriverSetting> SETTINGS = List.of(
            DriverSetting.optional(
                    FakeMachines.UNREACHABLE,
                    DriverSetting.Kind.BOOLEAN,
                    "Whether no call reaches the machine; false."),
            DriverSetting.optional(
                    FakeMachines.POWER_FAIL,
                    DriverSetting.Kind.BOOLEAN,
                    "Whether the machine refuses changes of its power; false."),
            DriverSetting.optional(
                    FakeWork.FAIL,
                    DriverSetting.Kind.TEXT,
                    "Which steps fail, for example deploy.deploy, separated by commas; none."),
            DriverSetting.optional(
                    FakeWork.WAIT,
                    DriverSetting.Kind.TEXT,
                    "Which steps wait for as long as they are named here, separated by commas; none."),
            DriverSetting.optional(
                    FakeWork.INVENTORY,
                    DriverSetting.Kind.BOOLEAN,
                    "Whether an inspection finds a small machine; false, it finds nothing."),
            DriverSetting.optional(
                    FakeLacks.KEY,
                    DriverSetting.Kind.TEXT,
                    "What the machine cannot do, comma separated: " + FakeLacks.WORDS + ". Nothing."));

    private final Map<InterfaceKind, Capability> capabilities = new EnumMap<>(InterfaceKind.class);

    /** The plugin as the house makes it. */
    public FakePlugin() {
        this(new FakeMachines(), InstantSource.system());
    }

    FakePlugin(FakeMachines machines, InstantSource time) {
        capabilities.put(InterfaceKind.POWER, new FakePower(machines));
        capabilities.put(InterfaceKind.MANAGEMENT, new FakeManagement(machines, new FakeSteps(machines, time)));
        capabilities.put(InterfaceKind.VENDOR, new FakeVendor(machines));
        capabilities.put(InterfaceKind.CONSOLE, new FakeConsole(machines));
        capabilities.put(InterfaceKind.RAID, new FakeRaid());
        capabilities.put(InterfaceKind.BIOS, new FakeBios(machines));
        capabilities.put(InterfaceKind.FIRMWARE, new FakeFirmware(machines));
        work(InterfaceKind.DEPLOY, FakeWork.DEPLOY, machines);
        work(InterfaceKind.INSPECT, FakeWork.INSPECT, machines);
        work(InterfaceKind.RESCUE, FakeWork.RESCUE, machines);
    }

    private void work(InterfaceKind kind, List<StepSpec> table, FakeMachines machines) {
        capabilities.put(kind, new FakeWork(kind, table, machines));
    }

    @Override
    public List<Implementation> implementations() {
        List<Implementation> all = new ArrayList<>();
        for (InterfaceKind kind : interfaces().keySet()) {
            if (!interfaces().get(kind).equals(NOTHING)) {
                all.add(new Implementation(kind, NAME, capability(kind), SETTINGS));
            }
        }
        return all;
    }

    @Override
    public List<HardwareType> hardwareTypes() {
        return List.of(new HardwareType("fake-hardware", interfaces()));
    }

    /** The kinds that the contract has no calls for yet get an object that is merely there. */
    private Capability capability(InterfaceKind kind) {
        return capabilities.getOrDefault(kind, new Capability() {});
    }

    private static Map<InterfaceKind, List<String>> interfaces() {
        Map<InterfaceKind, List<String>> all = new EnumMap<>(InterfaceKind.class);
        for (InterfaceKind kind : InterfaceKind.values()) {
            all.put(kind, List.of(NAME));
        }
        all.put(InterfaceKind.NETWORK, NOTHING);
        all.put(InterfaceKind.STORAGE, NOTHING);
        return all;
    }
}
