package io.ferrite.conductor.hardware;

import io.ferrite.drivers.spi.Inspection;
import io.ferrite.drivers.spi.StepCall;
import io.ferrite.drivers.spi.StepResult;
import io.ferrite.drivers.spi.StepSpec;
import io.ferrite.drivers.spi.value.FlowKind;
import io.ferrite.drivers.spi.value.InterfaceKind;
import java.util.EnumSet;
import java.util.List;

/** {@code inspect.inspect}, which every hardware with inspection has. It only reads, so it may be repeated. */
record InspectStep(Inspection inspection) implements StepOffer {

    private static final StepSpec SPEC = new StepSpec(
            "inspect",
            EnumSet.of(FlowKind.INSPECT),
            100,
            EnumSet.of(StepSpec.Trait.REPEATABLE),
            List.of(),
            "Finds out what the hardware is.");

    @Override
    public InterfaceKind kind() {
        return InterfaceKind.INSPECT;
    }

    @Override
    public StepSpec spec() {
        return SPEC;
    }

    @Override
    public StepResult run(StepCall call) {
        return StepOffers.result(
                id(),
                () -> new StepResult.Done(inspection.inspect(call.target()).answer()));
    }
}
