package io.ferrite.conductor.hardware;

import io.ferrite.drivers.spi.Memo;
import io.ferrite.drivers.spi.StepCall;
import io.ferrite.drivers.spi.StepHost;
import io.ferrite.drivers.spi.StepResult;
import io.ferrite.drivers.spi.StepSpec;
import io.ferrite.drivers.spi.value.InterfaceKind;

/** A step out of a driver's own table. */
record HostedStep(InterfaceKind kind, StepSpec spec, StepHost host) implements StepOffer {

    @Override
    public StepResult run(StepCall call) {
        return StepOffers.result(id(), () -> host.run(call));
    }

    @Override
    public StepResult poll(StepCall call, Memo memo) {
        return StepOffers.result(id(), () -> host.poll(call, memo));
    }

    @Override
    public StepResult abort(StepCall call, Memo memo) {
        return StepOffers.result(id(), () -> host.abort(call, memo));
    }
}
