package io.ferrite.plugin.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ferrite.drivers.spi.DriverException;
import io.ferrite.drivers.spi.ErrorKind;
import io.ferrite.drivers.spi.Inspected;
import io.ferrite.drivers.spi.Memo;
import io.ferrite.drivers.spi.StepCall;
import io.ferrite.drivers.spi.StepHost;
import io.ferrite.drivers.spi.StepResult;
import io.ferrite.drivers.spi.StepSpec;
import io.ferrite.drivers.spi.value.FlowKind;
import io.ferrite.drivers.spi.value.InterfaceKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FakeWorkTest {

    private static StepResult run(Map<String, Object> driverInfo, InterfaceKind kind, String step, FlowKind flow) {
        return run(driverInfo, kind, step, flow, Map.of());
    }

    private static StepResult run(
            Map<String, Object> driverInfo,
            InterfaceKind kind,
            String step,
            FlowKind flow,
            Map<String, Object> arguments) {
        FakeMachineUnderTest machine = new FakeMachineUnderTest(driverInfo);
        return host(machine, kind).run(new StepCall(machine.target(), step, arguments, flow, 1));
    }

    private static StepHost host(FakeMachineUnderTest machine, InterfaceKind kind) {
        return (StepHost) machine.capability(kind);
    }

    @ParameterizedTest(name = "{0}.{1}")
    @CsvSource({
        "DEPLOY,  deploy,          DEPLOY,    100",
        "DEPLOY,  tear_down,       TEAR_DOWN, 100",
        "DEPLOY,  adopt,           ADOPT,     100",
        "INSPECT, inspect,         INSPECT,   100",
        "RESCUE,  rescue,          RESCUE,    100",
        "RESCUE,  unrescue,        UNRESCUE,  100",
        "BIOS,    factory_reset,   CLEAN,     0",
        "VENDOR,  log_passthrough, CLEAN,     1"
    })
    void eachStepIsThereForItsFlowAndDoneAtOnce(InterfaceKind kind, String name, FlowKind flow, int priority) {
        FakeMachineUnderTest machine = new FakeMachineUnderTest(Map.of());
        StepSpec spec = host(machine, kind).steps().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        assertThat(spec.flows()).contains(flow);
        assertThat(spec.priority()).isEqualTo(priority);
        assertThat(run(Map.of(), kind, name, flow)).isEqualTo(StepResult.done());
    }

    @Test
    void failsAndWaitsWhereTheNodeSaysSo() {
        Map<String, Object> told = Map.of("fake_fail", "bios.x, deploy.deploy", "fake_wait", "rescue.rescue");
        assertThat(run(told, InterfaceKind.DEPLOY, "deploy", FlowKind.DEPLOY))
                .isInstanceOfSatisfying(
                        StepResult.Failed.class,
                        failed -> assertThat(failed.error().kind()).isEqualTo(ErrorKind.REJECTED));
        assertThat(run(told, InterfaceKind.RESCUE, "rescue", FlowKind.RESCUE)).isInstanceOf(StepResult.Waiting.class);
        assertThat(run(told, InterfaceKind.RESCUE, "unrescue", FlowKind.UNRESCUE))
                .isEqualTo(StepResult.done());
    }

    @Test
    void aStepIsDoneOnceTheNodeDoesNotSayThatItWaits() {
        FakeMachineUnderTest machine = new FakeMachineUnderTest(Map.of());
        StepCall call = new StepCall(machine.target(), "rescue", Map.of(), FlowKind.RESCUE, 1);
        assertThat(host(machine, InterfaceKind.RESCUE).poll(call, Memo.EMPTY)).isEqualTo(StepResult.done());
    }

    @Test
    void findsASmallMachineWhereTheNodeSaysSo() {
        StepResult result = run(Map.of("fake_inventory", true), InterfaceKind.INSPECT, "inspect", FlowKind.INSPECT);
        Inspected found = Inspected.of(((StepResult.Done) result).answer());
        assertThat(found.properties()).containsEntry("cpus", 4);
        assertThat(found.inventory()).containsKeys("cpu", "memory", "disks", "interfaces");
    }

    @Test
    void refusesSettingsThatAreNoList() {
        assertThatThrownBy(() -> run(
                        Map.of(),
                        InterfaceKind.BIOS,
                        "apply_configuration",
                        FlowKind.CLEAN,
                        Map.of("settings", "fast")))
                .isInstanceOf(DriverException.class)
                .hasMessageContaining("list");
        StepResult right =
                run(Map.of(), InterfaceKind.BIOS, "apply_configuration", FlowKind.CLEAN, Map.of("settings", List.of()));
        assertThat(right).isEqualTo(StepResult.done());
    }

    @Test
    void waitsInServiceWhereAClientAsksForThat() {
        assertThat(run(Map.of(), InterfaceKind.VENDOR, "trigger_servicewait", FlowKind.SERVICE))
                .isInstanceOf(StepResult.Waiting.class);
    }
}
