package io.ferrite.plugin.redfish;

import io.ferrite.drivers.spi.Capability;
import io.ferrite.drivers.spi.Implementation;
import io.ferrite.drivers.spi.Target;
import io.ferrite.drivers.spi.value.BootDevice;
import io.ferrite.drivers.spi.value.BootSetting;
import io.ferrite.drivers.spi.value.InterfaceKind;
import io.ferrite.drivers.spi.value.PowerState;
import io.ferrite.drivers.testkit.MachineUnderTest;
import io.ferrite.drivers.testkit.Weather;
import io.ferrite.redfish.Patience;
import io.ferrite.redfish.RedfishClient;
import io.ferrite.sim.machine.BootOverride;
import io.ferrite.sim.machine.BootTarget;
import io.ferrite.sim.machine.Persistence;
import io.ferrite.sim.machine.Power;
import io.ferrite.sim.redfish.RedfishSim;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A simulated server with a Redfish BMC, driven by this plugin. */
final class SimulatedServer implements MachineUnderTest, AutoCloseable {

    private static final Patience QUICK =
            new Patience(6, Duration.ofMillis(5), Duration.ofSeconds(10), Duration.ofSeconds(2));

    private final RedfishSim sim;
    private final RedfishClient client = new RedfishClient(QUICK);
    private final RedfishPlugin plugin =
            new RedfishPlugin(new RedfishAccess(client, Duration.ofSeconds(20), Duration.ofMillis(10)));

    SimulatedServer(RedfishSim sim) {
        this.sim = sim;
    }

    RedfishSim sim() {
        return sim;
    }

    @Override
    public Target target() {
        return target(Map.of("redfish_password", sim.credentials().password()));
    }

    @Override
    public Target intruder() {
        return target(Map.of("redfish_password", WRONG_PASSWORD));
    }

    Target target(Map<String, Object> more) {
        Map<String, Object> info = new HashMap<>();
        info.put("redfish_address", sim.baseUri().toString());
        info.put("redfish_username", sim.credentials().username());
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
        return device(override.target())
                .map(device -> new BootSetting(device, override.persistence() == Persistence.CONTINUOUS));
    }

    @Override
    public void weather(Weather weather) {
        sim.faults().clear();
        switch (weather) {
            case FAIR -> {}
            case BUSY_THREE_TIMES -> sim.faults().answer503(3);
            case DROPPED_ANSWER -> sim.faults().dropMidAnswer(1);
            case SILENCE -> sim.faults().hang();
        }
    }

    @Override
    public void close() {
        weather(Weather.FAIR);
        client.close();
        sim.close();
    }

    private static Optional<BootDevice> device(BootTarget target) {
        return Optional.ofNullable(Map.of(
                        BootTarget.PXE, BootDevice.PXE,
                        BootTarget.HDD, BootDevice.DISK,
                        BootTarget.CD, BootDevice.CDROM,
                        BootTarget.BIOS_SETUP, BootDevice.BIOS,
                        BootTarget.FLOPPY, BootDevice.FLOPPY,
                        BootTarget.UEFI_HTTP, BootDevice.UEFIHTTP)
                .get(target));
    }
}
