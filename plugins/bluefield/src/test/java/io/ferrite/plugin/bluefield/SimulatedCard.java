package io.ferrite.plugin.bluefield;

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
import io.ferrite.redfish.Patience;
import io.ferrite.redfish.RedfishClient;
import io.ferrite.sim.bluefield.BlueField;
import io.ferrite.sim.machine.Arrival;
import io.ferrite.sim.machine.BootOverride;
import io.ferrite.sim.machine.BootTarget;
import io.ferrite.sim.machine.Persistence;
import io.ferrite.sim.machine.Power;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A simulated BlueField-3 card, driven by this plugin. */
final class SimulatedCard implements MachineUnderTest, AutoCloseable {

    private static final Patience QUICK =
            new Patience(6, Duration.ofMillis(5), Duration.ofSeconds(10), Duration.ofSeconds(2));

    private final BlueField sim = BlueField.start("card-1");
    private final RedfishClient redfish = new RedfishClient(QUICK);
    private final IpmiClient ipmi = IpmiClient.open(Duration.ofMillis(100));
    private final BlueFieldPlugin plugin = new BlueFieldPlugin(
            new BlueFieldRedfish(redfish, Duration.ofSeconds(20), Duration.ofMillis(10)),
            new BlueFieldIpmi(ipmi, Duration.ofSeconds(4)));

    BlueField sim() {
        return sim;
    }

    @Override
    public Target target() {
        return target(Map.of("redfish_password", sim.redfish().credentials().password()));
    }

    @Override
    public Target intruder() {
        return target(Map.of("redfish_password", WRONG_PASSWORD));
    }

    Target target(Map<String, Object> more) {
        Map<String, Object> info = new HashMap<>();
        info.put("redfish_address", sim.redfish().baseUri().toString());
        info.put("redfish_username", sim.redfish().credentials().username());
        info.put("ipmi_port", sim.ipmi().port());
        info.putAll(more);
        return new Target(UUID.randomUUID(), "card-1", info, Map.of(), Optional.empty(), List.of());
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
        sim.machine().putPower(state == PowerState.ON ? Power.ON : Power.PAUSED);
    }

    @Override
    public Optional<BootSetting> boot() {
        BootOverride override = sim.machine().bootOverride();
        return Optional.ofNullable(Map.of(BootTarget.PXE, BootDevice.PXE, BootTarget.UEFI_HTTP, BootDevice.UEFIHTTP)
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
        return "0x32 0x6a 0x07";
    }

    @Override
    public void weather(Weather weather) {
        sim.redfish().faults().clear();
        sim.ipmi().faults().clear();
        switch (weather) {
            case FAIR -> {}
            case BUSY_THREE_TIMES -> sim.redfish().faults().answer503(3);
            case DROPPED_ANSWER -> sim.redfish().faults().dropMidAnswer(1);
            case SILENCE -> {
                sim.redfish().faults().hang();
                sim.ipmi().faults().goSilent();
            }
        }
    }

    @Override
    public void close() {
        weather(Weather.FAIR);
        redfish.close();
        ipmi.close();
        sim.close();
    }
}
