package io.ferrite.conductor.hardware;

import io.ferrite.drivers.spi.Memo;
import io.ferrite.drivers.spi.StepArgument;
import io.ferrite.drivers.spi.StepCall;
import io.ferrite.drivers.spi.StepHost;
import io.ferrite.drivers.spi.StepResult;
import io.ferrite.drivers.spi.StepSpec;
import io.ferrite.drivers.spi.value.FlowKind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Steps that end as a test says. */
final class FakeSteps implements StepHost {

    private final List<StepSpec> specs;
    private final Function<StepCall, StepResult> work;

    private FakeSteps(List<StepSpec> specs, Function<StepCall, StepResult> work) {
        this.specs = specs;
        this.work = work;
    }

    static FakeSteps named(String... names) {
        return new FakeSteps(Arrays.stream(names).map(name -> clean(name, 0)).toList(), call -> StepResult.done());
    }

    static FakeSteps prioritized(Map<String, Integer> priorities) {
        return new FakeSteps(
                priorities.entrySet().stream()
                        .map(each -> clean(each.getKey(), each.getValue()))
                        .toList(),
                call -> StepResult.done());
    }

    /** One step, {@code update}. */
    static FakeSteps doing(Function<StepCall, StepResult> work) {
        return new FakeSteps(List.of(clean("update", 0)), work);
    }

    private static StepSpec clean(String name, int priority) {
        return new StepSpec(
                name,
                Set.of(FlowKind.CLEAN),
                priority,
                Set.of(),
                List.of(StepArgument.required("url", "What to install."), StepArgument.optional("force", "Anyway.")),
                "Updates.");
    }

    @Override
    public List<StepSpec> steps() {
        return specs;
    }

    @Override
    public StepResult run(StepCall call) {
        return work.apply(call);
    }

    @Override
    public StepResult poll(StepCall call, Memo memo) {
        return new StepResult.Done(memo.values().get("task"));
    }
}
