package io.ferrite.plugin.fake;

import io.ferrite.drivers.spi.ErrorKind;
import io.ferrite.drivers.spi.Inspected;
import io.ferrite.drivers.spi.Memo;
import io.ferrite.drivers.spi.StepCall;
import io.ferrite.drivers.spi.StepHost;
import io.ferrite.drivers.spi.StepResult;
import io.ferrite.drivers.spi.StepSpec;
import io.ferrite.drivers.spi.StepSpec.Trait;
import io.ferrite.drivers.spi.Target;
import io.ferrite.drivers.spi.value.FlowKind;
import io.ferrite.drivers.spi.value.InterfaceKind;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Steps that are done at once. One that {@code fake_fail} names fails, one that {@code fake_wait} names waits for as long as
 * it does.
 */
final class FakeWork implements StepHost {

    static final String FAIL = "fake_fail";
    static final String WAIT = "fake_wait";
    static final String INVENTORY = "fake_inventory";

    private static final int OWN_PRIORITY = 100;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private static final Inspected SAMPLE = new Inspected(
            Map.of("cpus", 4, "cpu_arch", "x86_64", "memory_mb", 8192, "local_gb", 99),
            Map.of(
                    "cpu", Map.of("count", 4, "architecture", "x86_64"),
                    "memory", Map.of("physical_mb", 8192),
                    "disks", List.of(Map.of("name", "/dev/sda", "size", 107_374_182_400L)),
                    "interfaces", List.of(Map.of("name", "eth0", "mac_address", "52:54:00:12:34:56"))),
            Map.of("all_interfaces", Map.of("eth0", Map.of("pxe_enabled", true))));

    // spotless:off   a table: columns kept straight
    static final List<StepSpec> DEPLOY = List.of(
            own("deploy",    FlowKind.DEPLOY,    "Puts the instance on the machine."),
            own("tear_down", FlowKind.TEAR_DOWN, "Takes the instance from the machine."),
            own("adopt",     FlowKind.ADOPT,     "Takes on the instance that is there."));
    static final List<StepSpec> INSPECT = List.of(
            own("inspect",   FlowKind.INSPECT,   "Finds nothing, or a small machine where fake_inventory is true."));
    static final List<StepSpec> RESCUE = List.of(
            own("rescue",    FlowKind.RESCUE,    "Starts the rescue system."),
            own("unrescue",  FlowKind.UNRESCUE,  "Starts the instance again."));
    // spotless:on

    private final InterfaceKind kind;
    private final List<StepSpec> table;
    private final FakeMachines machines;

    FakeWork(InterfaceKind kind, List<StepSpec> table, FakeMachines machines) {
        this.kind = kind;
        this.table = List.copyOf(table);
        this.machines = machines;
    }

    @Override
    public List<StepSpec> steps() {
        return table;
    }

    @Override
    public StepResult run(StepCall call) {
        machines.change(call.target(), machine -> machine.counted(call.step()));
        return outcome(call);
    }

    @Override
    public StepResult poll(StepCall call, Memo memo) {
        machines.see(call.target());
        return outcome(call);
    }

    @Override
    public StepResult abort(StepCall call, Memo memo) {
        return StepResult.done();
    }

    private StepResult outcome(StepCall call) {
        if (names(call.target(), FAIL).contains(id(call))) {
            return StepResult.failed(ErrorKind.REJECTED, "%s fails, for %s names it.".formatted(id(call), FAIL));
        }
        if (names(call.target(), WAIT).contains(id(call))) {
            return waiting("%s waits, for %s names it.".formatted(id(call), WAIT));
        }
        if (call.flow() == FlowKind.INSPECT && FakeMachines.isSet(call.target(), INVENTORY)) {
            return new StepResult.Done(SAMPLE.answer());
        }
        return StepResult.done();
    }

    static StepResult waiting(String reason) {
        return new StepResult.Waiting(reason, -1, PAUSE, Memo.EMPTY);
    }

    private String id(StepCall call) {
        return kind.text() + "." + call.step();
    }

    private static Set<String> names(Target target, String key) {
        return Set.of(target.text(key).orElse("").split("[,\\s]+", -1));
    }

    private static StepSpec own(String name, FlowKind flow, String help) {
        return new StepSpec(
                name, EnumSet.of(flow), OWN_PRIORITY, EnumSet.of(Trait.ABORTABLE, Trait.REPEATABLE), List.of(), help);
    }
}
