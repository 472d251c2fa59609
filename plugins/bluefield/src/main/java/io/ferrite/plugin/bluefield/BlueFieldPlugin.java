package io.ferrite.plugin.bluefield;

import io.ferrite.drivers.spi.DriverPlugin;
import io.ferrite.drivers.spi.HardwareType;
import io.ferrite.drivers.spi.Implementation;
import io.ferrite.drivers.spi.value.InterfaceKind;
import io.ferrite.ipmi.IpmiClient;
import io.ferrite.redfish.RedfishClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Offers power and management {@code bluefield-redfish}, vendor {@code bluefield}, and a hardware type of that name. */
public final class BlueFieldPlugin implements DriverPlugin {

    private static final String REDFISH = "bluefield-redfish";
    private static final String VENDOR = "bluefield";

    private final BlueFieldRedfish redfish;
    private final BlueFieldIpmi ipmi;

    /** The plugin as the house makes it. */
    public BlueFieldPlugin() {
        this(
                new BlueFieldRedfish(new RedfishClient(), Duration.ofSeconds(45), Duration.ofSeconds(2)),
                new BlueFieldIpmi(IpmiClient.open(), Duration.ofSeconds(20)));
    }

    BlueFieldPlugin(BlueFieldRedfish redfish, BlueFieldIpmi ipmi) {
        this.redfish = redfish;
        this.ipmi = ipmi;
    }

    @Override
    public List<Implementation> implementations() {
        return List.of(
                new Implementation(
                        InterfaceKind.POWER, REDFISH, new BlueFieldPower(redfish), BlueFieldSettings.REDFISH),
                new Implementation(
                        InterfaceKind.MANAGEMENT, REDFISH, new BlueFieldManagement(redfish), BlueFieldSettings.REDFISH),
                new Implementation(
                        InterfaceKind.VENDOR, VENDOR, new BlueFieldVendor(ipmi), BlueFieldSettings.REDFISH_AND_IPMI));
    }

    @Override
    public List<HardwareType> hardwareTypes() {
        return List.of(new HardwareType(
                "bluefield",
                Map.of(
                        InterfaceKind.POWER, List.of(REDFISH),
                        InterfaceKind.MANAGEMENT, List.of(REDFISH),
                        InterfaceKind.VENDOR, List.of(VENDOR))));
    }

    @Override
    public void close() {
        redfish.close();
        ipmi.close();
    }
}
