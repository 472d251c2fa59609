package io.ferrite.conductor.hardware;

import io.ferrite.drivers.spi.Capability;
import io.ferrite.drivers.spi.DriverPlugin;
import io.ferrite.drivers.spi.DriverSetting;
import io.ferrite.drivers.spi.HardwareType;
import io.ferrite.drivers.spi.Implementation;
import io.ferrite.drivers.spi.value.InterfaceKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A plugin that offers what a test says. */
final class FakePlugin implements DriverPlugin {

    private final List<Implementation> implementations = new ArrayList<>();
    private final List<HardwareType> types = new ArrayList<>();

    /** Offers {@code capability} and leaves it to types to list it. */
    FakePlugin offering(InterfaceKind kind, String name, Capability capability, DriverSetting... settings) {
        implementations.add(new Implementation(kind, name, capability, List.of(settings)));
        return this;
    }

    FakePlugin withType(String name, Map<InterfaceKind, List<String>> interfaces) {
        types.add(new HardwareType(name, interfaces));
        return this;
    }

    /** Defines a type that lists all that was offered so far. */
    FakePlugin withType(String name) {
        Map<InterfaceKind, List<String>> all = new EnumMap<>(InterfaceKind.class);
        implementations.forEach(each ->
                all.computeIfAbsent(each.kind(), kind -> new ArrayList<>()).add(each.name()));
        return withType(name, all);
    }

    @Override
    public List<Implementation> implementations() {
        return implementations;
    }

    @Override
    public List<HardwareType> hardwareTypes() {
        return types;
    }
}
