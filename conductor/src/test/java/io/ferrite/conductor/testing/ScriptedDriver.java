package io.ferrite.conductor.testing;

import io.ferrite.drivers.spi.BootControl;
import io.ferrite.drivers.spi.DriverException;
import io.ferrite.drivers.spi.DriverPlugin;
import io.ferrite.drivers.spi.ErrorKind;
import io.ferrite.drivers.spi.HardwareType;
import io.ferrite.drivers.spi.Implementation;
import io.ferrite.drivers.spi.Inspected;
import io.ferrite.drivers.spi.Inspection;
import io.ferrite.drivers.spi.Memo;
import io.ferrite.drivers.spi.PowerControl;
import io.ferrite.drivers.spi.StepCall;
import io.ferrite.drivers.spi.StepHost;
import io.ferrite.drivers.spi.StepResult;
import io.ferrite.drivers.spi.StepSpec;
import io.ferrite.drivers.spi.Target;
import io.ferrite.drivers.spi.value.BootDevice;
import io.ferrite.drivers.spi.value.BootSetting;
import io.ferrite.drivers.spi.value.InterfaceKind;
import io.ferrite.drivers.spi.value.PowerChange;
import io.ferrite.drivers.spi.value.PowerState;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Stream;

/** Hardware that does what a test tells it, and remembers what it was asked. */
public final class ScriptedDriver implements DriverPlugin {

    /** The inspection that does not answer at once. */
    public static final String SLOW = "slow";

    private static final String NAME = "scripted";

    private final Map<UUID, PowerState> power = new ConcurrentHashMap<>();
    private final Map<UUID, BootSetting> boot = new ConcurrentHashMap<>();
    private final Map<UUID, Function<Memo, StepResult>> polls = new ConcurrentHashMap<>();
    private final Map<String, Function<StepCall, StepResult>> steps = new ConcurrentHashMap<>();
    private final Map<UUID, Inspected> found = new ConcurrentHashMap<>();
    private final Set<UUID> dead = ConcurrentHashMap.newKeySet();
    private final List<String> calls = new CopyOnWriteArrayList<>();

    /** What the step {@code management.act} does on {@code node}. */
    public void onRun(UUID node, Function<StepCall, StepResult> behaviour) {
        onStep(node, "act", behaviour);
    }

    /** What the step called {@code step} does on {@code node}, whatever its interface. */
    public void onStep(UUID node, String step, Function<StepCall, StepResult> behaviour) {
        steps.put(step + " " + node, behaviour);
    }

    /** What an inspection of {@code node} finds. */
    public void finds(UUID node, Inspected inspected) {
        found.put(node, inspected);
    }

    /** What a poll of any step says on {@code node}. */
    public void onPoll(UUID node, Function<Memo, StepResult> behaviour) {
        polls.put(node, behaviour);
    }

    /** The BMC of {@code node} answers no more. */
    public void kill(UUID node) {
        dead.add(node);
    }

    /** What was asked, in order, as {@code "<word> <node>"}. */
    public List<String> calls() {
        return List.copyOf(calls);
    }

    public Optional<BootSetting> bootOf(UUID node) {
        return Optional.ofNullable(boot.get(node));
    }

    @Override
    public List<Implementation> implementations() {
        return List.of(
                new Implementation(InterfaceKind.POWER, NAME, new Power(), List.of()),
                new Implementation(InterfaceKind.MANAGEMENT, NAME, new Management(), List.of()),
                new Implementation(InterfaceKind.DEPLOY, NAME, new Host(ScriptedSteps.DEPLOY), List.of()),
                new Implementation(InterfaceKind.RESCUE, NAME, new Host(ScriptedSteps.RESCUE), List.of()),
                new Implementation(InterfaceKind.INSPECT, NAME, new Look(), List.of()),
                new Implementation(InterfaceKind.INSPECT, SLOW, new Host(ScriptedSteps.INSPECT), List.of()),
                new Implementation(InterfaceKind.BIOS, NAME, new Host(ScriptedSteps.BIOS), List.of()));
    }

    @Override
    public List<HardwareType> hardwareTypes() {
        Map<InterfaceKind, List<String>> usual = new EnumMap<>(InterfaceKind.class);
        Stream.of(InterfaceKind.POWER, InterfaceKind.MANAGEMENT, InterfaceKind.BIOS, InterfaceKind.RESCUE)
                .forEach(kind -> usual.put(kind, List.of(NAME)));
        usual.put(InterfaceKind.DEPLOY, List.of(NAME));
        usual.put(InterfaceKind.INSPECT, List.of(NAME, SLOW));
        return List.of(new HardwareType("scripted", usual));
    }

    private void asked(String word, Target target) {
        if (dead.contains(target.node())) {
            throw new DriverException(ErrorKind.UNREACHABLE, "The BMC of " + target.name() + " does not answer.");
        }
        calls.add(word + " " + target.node());
    }

    private final class Power implements PowerControl {

        @Override
        public PowerState read(Target target) {
            asked("read", target);
            return power.getOrDefault(target.node(), PowerState.ON);
        }

        @Override
        public void change(Target target, PowerChange change, Duration limit) {
            asked(change.text(), target);
            power.put(target.node(), change.result());
        }
    }

    private final class Look implements Inspection {

        @Override
        public Inspected inspect(Target target) {
            asked("inspect", target);
            return found.getOrDefault(target.node(), new Inspected(Map.of(), Map.of(), Map.of()));
        }
    }

    private class Host implements StepHost {

        private final List<StepSpec> table;

        Host(List<StepSpec> table) {
            this.table = table;
        }

        @Override
        public List<StepSpec> steps() {
            return table;
        }

        @Override
        public StepResult run(StepCall call) {
            asked(call.step(), call.target());
            return steps.getOrDefault(call.step() + " " + call.target().node(), any -> StepResult.done())
                    .apply(call);
        }

        @Override
        public StepResult poll(StepCall call, Memo memo) {
            asked("poll", call.target());
            return polls.getOrDefault(call.target().node(), any -> StepResult.done())
                    .apply(memo);
        }

        @Override
        public StepResult abort(StepCall call, Memo memo) {
            asked("abort", call.target());
            return StepResult.done();
        }
    }

    private final class Management extends Host implements BootControl {

        Management() {
            super(ScriptedSteps.MANAGEMENT);
        }

        @Override
        public Set<BootDevice> bootDevices(Target target) {
            return EnumSet.of(BootDevice.PXE, BootDevice.DISK);
        }

        @Override
        public Optional<BootSetting> bootDevice(Target target) {
            return bootOf(target.node());
        }

        @Override
        public void setBootDevice(Target target, BootSetting setting) {
            asked("boot " + setting.device().text(), target);
            boot.put(target.node(), setting);
        }
    }
}
