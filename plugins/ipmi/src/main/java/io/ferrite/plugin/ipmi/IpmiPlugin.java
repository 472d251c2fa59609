package io.ferrite.plugin.ipmi;

import io.ferrite.drivers.spi.Capability;
import io.ferrite.drivers.spi.DriverPlugin;
import io.ferrite.drivers.spi.HardwareType;
import io.ferrite.drivers.spi.Implementation;
import io.ferrite.drivers.spi.value.InterfaceKind;
import io.ferrite.ipmi.IpmiClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Offers {@code ipmitool} for power, management and vendor, and the hardware type {@code ipmi}. The name is Ironic's, so
 * that nodes keep theirs; no such program is run.
 */
public final class IpmiPlugin implements DriverPlugin {

    private static final String NAME = "ipmitool";

    private final IpmiAccess access;

    /** The plugin as the house makes it. */
    public IpmiPlugin() {
        this(new IpmiAccess(IpmiClient.open(), Duration.ofSeconds(20), Duration.ofSeconds(2)));
    }

    IpmiPlugin(IpmiAccess access) {
        this.access = access;
    }

    @Override
    public List<Implementation> implementations() {
        return List.of(
                offered(InterfaceKind.POWER, new IpmiPower(access)),
                offered(InterfaceKind.MANAGEMENT, new IpmiManagement(access)),
                offered(InterfaceKind.VENDOR, new IpmiVendor(access)));
    }

    @Override
    public List<HardwareType> hardwareTypes() {
        List<String> only = List.of(NAME);
        return List.of(new HardwareType(
                "ipmi",
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
        return new Implementation(kind, NAME, capability, IpmiSettings.TABLE);
    }
}
