package io.ferrite.conductor.hardware;

import io.ferrite.core.node.Document;
import io.ferrite.core.node.Node;
import io.ferrite.core.node.NodeChange;
import io.ferrite.core.node.NodeField;
import io.ferrite.drivers.spi.Capability;
import io.ferrite.drivers.spi.DriverSetting;
import io.ferrite.drivers.spi.value.InterfaceKind;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Nodes of the hardware type {@code rack}, and their hardware. */
final class Machines {

    static final String TYPE = "rack";

    private Machines() {}

    static NodeChange named(String name) {
        return NodeChange.NONE
                .set(NodeField.UUID, UUID.randomUUID())
                .set(NodeField.NAME, name)
                .set(NodeField.DRIVER, TYPE);
    }

    static Node withInfo(Map<String, ?> driverInfo) {
        return Node.withDefaults(named("n1").set(NodeField.DRIVER_INFO, Document.of(driverInfo)));
    }

    /** The hardware of a node whose only interface is this one. */
    static Hardware having(InterfaceKind kind, Capability capability, DriverSetting... settings) {
        return having(HardwareSettings.USUAL, Map.of(), new FakePlugin().offering(kind, "x", capability, settings));
    }

    /** The hardware of a node that has everything that {@code plugin} offers. */
    static Hardware having(HardwareSettings limits, Map<String, ?> driverInfo, FakePlugin plugin) {
        DriverCatalog catalog = DriverCatalog.of(List.of(plugin.withType(TYPE)));
        return new HardwareAssembler(catalog, limits).assemble(withInfo(driverInfo), List.of());
    }
}
