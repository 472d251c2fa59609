package io.ferrite.conductor.hardware;

import io.ferrite.drivers.spi.StepCall;
import io.ferrite.drivers.spi.StepResult;
import io.ferrite.drivers.spi.StepSpec;
import io.ferrite.drivers.spi.VendorCalls;
import io.ferrite.drivers.spi.VendorMethod;
import io.ferrite.drivers.spi.value.InterfaceKind;
import java.util.Set;

/** A vendor method as a step. What the hardware answers is kept. Nobody knows whether it may be repeated, so it is not. */
record VendorStep(InterfaceKind kind, StepSpec spec, VendorCalls calls) implements StepOffer {

    static VendorStep of(VendorMethod method, VendorCalls calls) {
        StepSpec spec = new StepSpec(method.name(), method.stepOf(), 0, Set.of(), method.arguments(), method.help());
        return new VendorStep(InterfaceKind.VENDOR, spec, calls);
    }

    @Override
    public StepResult run(StepCall call) {
        return StepOffers.result(
                id(), () -> new StepResult.Done(calls.vendorCall(call.target(), spec.name(), call.arguments())));
    }
}
