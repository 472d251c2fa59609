package io.ferrite.conductor.testing;

import io.ferrite.drivers.spi.BootControl;
import io.ferrite.drivers.spi.DriverException;
import io.ferrite.drivers.spi.DriverPlugin;
import io.ferrite.drivers.spi.ErrorKind;
import io.ferrite.drivers.spi.HardwareType;
import io.ferrite.drivers.spi.Implementation;
import io.ferrite.drivers.spi.Memo;
import io.ferrite.drivers.spi.PowerControl;
import io.ferrite.drivers.spi.StepArgument;
import io.ferrite.drivers.spi.StepCall;
import io.ferrite.drivers.spi.StepHost;
import io.ferrite.drivers.spi.StepResult;
import io.ferrite.drivers.spi.StepSpec;
import io.ferrite.drivers.spi.Target;
import io.ferrite.drivers.spi.value.BootDevice;
import io.ferrite.drivers.spi.value.BootSetting;
import io.ferrite.drivers.spi.value.FlowKind;
import io.ferrite.drivers.spi.value.InterfaceKind;
import io.ferrite.drivers.spi.value.PowerChange;
import io.ferrite.drivers.spi.value.PowerState;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** Hardware that does what a test tells it, and remembers what it was asked. */
public final class ScriptedDriver implements DriverPlugin {

    private final Map<UUID, PowerState> power = new ConcurrentHashMap<>();
    private final Map<UUID, BootSetting> boot = new ConcurrentHashMap<>();
    private final Map<UUID, Function<StepCall, StepResult>> runs = new ConcurrentHashMap<>();
    private final Map<UUID, Function<Memo, StepResult>> polls = new ConcurrentHashMap<>();
    private final Set<UUID> dead = ConcurrentHashMap.newKeySet();
    private final List<String> calls = new CopyOnWriteArrayList<>();

    /** What the step {@code management.act} does on {@code node}. */
    public void onRun(UUID node, Function<StepCall, StepResult> behaviour) {
        runs.put(node, behaviour);
    }

    /** What a poll of {@code management.act} says on {@code node}. */
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
                new Implementation(InterfaceKind.POWER, "scripted", new Power(), List.of()),
                new Implementation(InterfaceKind.MANAGEMENT, "scripted", new Management(), List.of()));
    }

    @Override
    public List<HardwareType> hardwareTypes() {
        return List.of(new HardwareType(
                "scripted",
                Map.of(
                        InterfaceKind.POWER, List.of("scripted"),
                        InterfaceKind.MANAGEMENT, List.of("scripted"))));
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

    private final class Management implements BootControl, StepHost {

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

        @Override
        public List<StepSpec> steps() {
            List<StepArgument> arguments = List.of(StepArgument.optional("note", "Anything."));
            return List.of(
                    new StepSpec(
                            "act",
                            EnumSet.of(FlowKind.CLEAN),
                            0,
                            EnumSet.of(StepSpec.Trait.REPEATABLE, StepSpec.Trait.ABORTABLE),
                            arguments,
                            "Does as scripted."),
                    new StepSpec("once", EnumSet.of(FlowKind.CLEAN), 0, Set.of(), arguments, "Must not run twice."));
        }

        @Override
        public StepResult run(StepCall call) {
            asked(call.step(), call.target());
            return runs.getOrDefault(call.target().node(), any -> StepResult.done())
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
}
