package io.ferrite.plugin.fake;

import io.ferrite.drivers.spi.DriverException;
import io.ferrite.drivers.spi.Memo;
import io.ferrite.drivers.spi.StepArgument;
import io.ferrite.drivers.spi.StepCall;
import io.ferrite.drivers.spi.StepHost;
import io.ferrite.drivers.spi.StepResult;
import io.ferrite.drivers.spi.StepSpec;
import io.ferrite.drivers.spi.Target;
import io.ferrite.drivers.spi.VendorCalls;
import io.ferrite.drivers.spi.VendorMethod;
import io.ferrite.drivers.spi.value.FlowKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Calls that answer from memory, some for any test of a client and some that show what this plugin remembers, and the steps
 * that clients of the OpenStack service know.
 */
final class FakeVendor implements VendorCalls, StepHost {

    private static final String WAITS = "trigger_servicewait";

    private static final List<StepSpec> STEPS = List.of(
            new StepSpec(
                    "log_passthrough",
                    EnumSet.of(FlowKind.CLEAN, FlowKind.SERVICE),
                    1,
                    EnumSet.of(StepSpec.Trait.REPEATABLE),
                    List.of(),
                    "Does nothing."),
            new StepSpec(
                    WAITS,
                    EnumSet.of(FlowKind.SERVICE),
                    0,
                    EnumSet.of(StepSpec.Trait.REPEATABLE),
                    List.of(),
                    "Waits until the node is torn down, or for as long as steps may wait."));

    private static final String RAW_BYTES = "raw_bytes";
    private static final List<StepArgument> BAR = List.of(StepArgument.required("bar", "A word."));

    private static final List<VendorMethod> TABLE = List.of(
            posted("first_method", true, BAR, "Tells whether bar is baz."),
            posted("second_method", true, BAR, "Tells whether bar is kazoo."),
            posted("third_method_sync", false, BAR, "Tells whether bar is meow."),
            new VendorMethod(
                    "fourth_method_shared_lock",
                    Set.of("POST"),
                    true,
                    BAR,
                    Set.of(),
                    "Tells whether bar is woof, also while somebody else works on the node.",
                    true),
            posted(
                    "log_passthrough",
                    true,
                    List.of(StepArgument.optional("message", "Any text.")),
                    "Returns the message."),
            new VendorMethod(
                    "send_raw",
                    Set.of("POST"),
                    true,
                    List.of(StepArgument.required(
                            RAW_BYTES, "Network function, command and data, for example 0x06 0x01.")),
                    EnumSet.of(FlowKind.CLEAN, FlowKind.DEPLOY, FlowKind.SERVICE),
                    "Remembers a raw command and returns it."),
            read("fake_raw", "The raw commands so far, oldest first."),
            read("fake_counts", "How often each step was started."));

    private final FakeMachines machines;

    FakeVendor(FakeMachines machines) {
        this.machines = machines;
    }

    @Override
    public List<StepSpec> steps() {
        return STEPS;
    }

    @Override
    public StepResult run(StepCall call) {
        machines.change(call.target(), machine -> machine.counted(call.step()));
        return poll(call, Memo.EMPTY);
    }

    @Override
    public StepResult poll(StepCall call, Memo memo) {
        if (call.step().equals(WAITS)) {
            return FakeWork.waiting("Waits for nothing.");
        }
        return StepResult.done();
    }

    @Override
    public List<VendorMethod> vendorMethods() {
        return TABLE;
    }

    @Override
    public Object vendorCall(Target target, String method, Map<String, Object> arguments) {
        FakeMachines.Machine machine = machines.see(target);
        return switch (method) {
            case "first_method" -> "baz".equals(bar(arguments));
            case "second_method" -> "kazoo".equals(bar(arguments));
            case "third_method_sync" -> "meow".equals(bar(arguments));
            case "fourth_method_shared_lock" -> "woof".equals(bar(arguments));
            case "log_passthrough" -> arguments.get("message");
            case "send_raw" -> received(target, String.valueOf(arguments.get(RAW_BYTES)));
            case "fake_raw" -> machine.raw();
            case "fake_counts" -> machine.counts();
            default -> throw DriverException.unsupported("The fake machine has no vendor method '" + method + "'.");
        };
    }

    /** Any JSON value but an empty text. */
    private static Object bar(Map<String, Object> arguments) {
        Object bar = arguments.get("bar");
        if ("".equals(bar)) {
            throw DriverException.rejected("The argument bar must not be empty.");
        }
        return bar;
    }

    private String received(Target target, String command) {
        String[] tokens = command.strip().split("\\s+", -1);
        for (String token : tokens) {
            if (!token.matches("0x[0-9a-fA-F]{1,2}")) {
                throw DriverException.rejected("'%s' in %s is no byte like 0x2f.".formatted(token, RAW_BYTES));
            }
        }
        if (tokens.length < 2) {
            throw DriverException.rejected(RAW_BYTES + " must hold a network function and a command at least.");
        }
        machines.change(target, machine -> machine.received(command));
        return command;
    }

    private static VendorMethod posted(String name, boolean async, List<StepArgument> arguments, String help) {
        return new VendorMethod(name, Set.of("POST"), async, arguments, Set.of(), help);
    }

    private static VendorMethod read(String name, String help) {
        return new VendorMethod(name, Set.of("GET"), false, List.of(), Set.of(), help);
    }
}
