package io.ferrite.core.store.jooq;

import io.ferrite.core.step.Step;
import io.ferrite.core.step.StepRun;
import io.ferrite.core.step.StepRun.Repeat;
import io.ferrite.core.step.StepScope;
import io.ferrite.drivers.spi.value.InterfaceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Planned rows of the journal for tests. */
final class Runs {
    private Runs() {}

    /** Steps 0 to {@code count - 1} of one machine. */
    static List<StepRun> of(UUID machine, int count) {
        List<StepRun> runs = new ArrayList<>();
        for (int position = 0; position < count; position++) {
            runs.add(one(position, machine));
        }
        return runs;
    }

    static StepRun one(int position, UUID machine) {
        Step step = new Step(
                InterfaceKind.MANAGEMENT, "set_boot_device", Map.of("device", "pxe – 電源"), new StepScope.Self());
        return StepRun.planned(position, machine, position % 2 == 1, step, new Repeat(true, false));
    }
}
