package io.ferrite.plugin.fake;

import io.ferrite.drivers.spi.Capability;
import io.ferrite.drivers.spi.Implementation;
import io.ferrite.drivers.spi.Target;
import io.ferrite.drivers.spi.value.BootMode;
import io.ferrite.drivers.spi.value.BootSetting;
import io.ferrite.drivers.spi.value.InterfaceKind;
import io.ferrite.drivers.spi.value.PowerState;
import io.ferrite.drivers.testkit.MachineUnderTest;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** A machine of the fake plugin, with the truth read past its capabilities. */
final class FakeMachineUnderTest implements MachineUnderTest {

    private final FakeMachines machines = new FakeMachines();
    private final FakePlugin plugin = new FakePlugin(machines, InstantSource.system());
    private final Target target;

    FakeMachineUnderTest(Map<String, Object> driverInfo) {
        this.target = new Target(UUID.randomUUID(), "fake-1", driverInfo, Map.of(), Optional.empty(), List.of());
    }

    @Override
    public Target target() {
        return target;
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
        return machines.see(target).power();
    }

    @Override
    public void power(PowerState state) {
        machines.change(target, machine -> machine.with(state));
    }

    @Override
    public Optional<BootSetting> boot() {
        return machines.see(target).boot();
    }

    @Override
    public List<List<Integer>> raw() {
        return machines.see(target).raw().stream()
                .map(command ->
                        Stream.of(command.split(" ", -1)).map(Integer::decode).toList())
                .toList();
    }

    @Override
    public BootMode bootMode() {
        return machines.see(target).board().mode();
    }

    @Override
    public boolean secureBoot() {
        return machines.see(target).board().secureBoot();
    }

    @Override
    public int interrupts() {
        return machines.see(target).board().interrupts();
    }

    /** The same machine with a setting and a part that has firmware. */
    FakeMachineUnderTest furnished() {
        machines.changeBoard(
                target, board -> board.withSettings(Map.of("a", "1", "b", "2")).withVersion("bmc", "1.0"));
        return this;
    }
}
