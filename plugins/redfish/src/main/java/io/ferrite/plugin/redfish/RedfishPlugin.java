package io.ferrite.plugin.redfish;

import io.ferrite.drivers.spi.Capability;
import io.ferrite.drivers.spi.DriverPlugin;
import io.ferrite.drivers.spi.HardwareType;
import io.ferrite.drivers.spi.Implementation;
import io.ferrite.drivers.spi.value.InterfaceKind;
import io.ferrite.redfish.RedfishClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Offers {@code redfish} for power, management and vendor, and the hardware type of that name. */
public final class RedfishPlugin implements DriverPlugin {

    private static final String NAME = "redfish";

    private final RedfishAccess access;

    /** The plugin as the house makes it. */
    public RedfishPlugin() {
        this(new RedfishAccess(new RedfishClient(), Duration.ofSeconds(45), Duration.ofSeconds(2)));
    }

    RedfishPlugin(RedfishAccess access) {
        this.access = access;
    }

    @Override
    public List<Implementation> implementations() {
        return List.of(
                offered(InterfaceKind.POWER, new RedfishPower(access)),
                offered(InterfaceKind.MANAGEMENT, new RedfishManagement(access)),
                offered(InterfaceKind.VENDOR, new RedfishVendor(access)));
    }

    @Override
    public List<HardwareType> hardwareTypes() {
        List<String> only = List.of(NAME);
        return List.of(new HardwareType(
                NAME,
                Map.of(
                        InterfaceKind.POWER, only,
                        InterfaceKind.MANAGEMENT, only,
                        InterfaceKind.VENDOR, only)));
    }

    @Override
    public void close() {
        access.close();
    }

    private static Implementation offered(InterfaceKind kind, Capability capability) {
        return new Implementation(kind, NAME, capability, RedfishSettings.TABLE);
    }
}
