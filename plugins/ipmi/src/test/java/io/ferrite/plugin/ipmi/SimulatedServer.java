package io.ferrite.plugin.ipmi;

import io.ferrite.drivers.spi.Capability;
import io.ferrite.drivers.spi.Implementation;
import io.ferrite.drivers.spi.Target;
import io.ferrite.drivers.spi.value.BootDevice;
import io.ferrite.drivers.spi.value.BootSetting;
import io.ferrite.drivers.spi.value.InterfaceKind;
import io.ferrite.drivers.spi.value.PowerState;
import io.ferrite.drivers.testkit.MachineUnderTest;
import io.ferrite.drivers.testkit.Weather;
import io.ferrite.ipmi.IpmiClient;
import io.ferrite.sim.ipmi.IpmiSim;
import io.ferrite.sim.machine.Arrival;
import io.ferrite.sim.machine.BootOverride;
import io.ferrite.sim.machine.BootTarget;
import io.ferrite.sim.machine.Persistence;
import io.ferrite.sim.machine.Power;
import io.ferrite.sim.machine.SimMachine;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A simulated server with an IPMI BMC, driven by this plugin. */
final class SimulatedServer implements MachineUnderTest, AutoCloseable {

    private static final int VENDOR_FUNCTION = 0x2e;

    private final IpmiSim sim = IpmiSim.start(SimMachine.server("rack-7"));
    private final IpmiClient client = IpmiClient.open(Duration.ofMillis(100));
    private final IpmiPlugin plugin;

    SimulatedServer(Duration limit) {
        plugin = new IpmiPlugin(new IpmiAccess(client, limit, Duration.ofMillis(10)));
        sim.oem().fail(VENDOR_FUNCTION, 0x10, 0xC9);
    }

    IpmiSim sim() {
        return sim;
    }

    @Override
    public Target target() {
        return target(Map.of("ipmi_password", "password"));
    }

    @Override
    public Target intruder() {
        return target(Map.of("ipmi_password", WRONG_PASSWORD));
    }

    Target target(Map<String, Object> more) {
        Map<String, Object> info = new HashMap<>();
        info.put("ipmi_address", "127.0.0.1");
        info.put("ipmi_port", sim.port());
        info.put("ipmi_username", "admin");
        info.putAll(more);
        return new Target(UUID.randomUUID(), "rack-7", info, Map.of(), Optional.empty(), List.of());
    }

    @Override
    public Capability capability(InterfaceKind kind) {
        return plugin.implementations().stream()
                .filter(each -> each.kind() == kind)
                .map(Implementation::capability)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public PowerState power() {
        return switch (sim.machine().power()) {
            case ON, POWERING_ON -> PowerState.ON;
            case OFF, POWERING_OFF, PAUSED -> PowerState.OFF;
        };
    }

    @Override
    public void power(PowerState state) {
        sim.machine().putPower(state == PowerState.ON ? Power.ON : Power.OFF);
    }

    @Override
    public Optional<BootSetting> boot() {
        BootOverride override = sim.machine().bootOverride();
        return Optional.ofNullable(Map.of(
                                BootTarget.PXE, BootDevice.PXE,
                                BootTarget.HDD, BootDevice.DISK,
                                BootTarget.CD, BootDevice.CDROM,
                                BootTarget.BIOS_SETUP, BootDevice.BIOS,
                                BootTarget.SAFE_HDD, BootDevice.SAFE)
                        .get(override.target()))
                .map(device -> new BootSetting(device, override.persistence() == Persistence.CONTINUOUS));
    }

    @Override
    public List<List<Integer>> raw() {
        return sim.machine().changes().stream()
                .filter(each -> each.what().startsWith("raw"))
                .map(Arrival::bytes)
                .toList();
    }

    @Override
    public String refusedRaw() {
        return "0x2e 0x10 0x01";
    }

    @Override
    public void weather(Weather weather) {
        sim.faults().clear();
        switch (weather) {
            case FAIR -> {}
            case BUSY_THREE_TIMES -> sim.faults().answer503(3);
            case DROPPED_ANSWER -> sim.faults().dropAnswers(1);
            case SILENCE -> sim.faults().goSilent();
        }
    }

    @Override
    public void close() {
        client.close();
        sim.close();
    }
}
