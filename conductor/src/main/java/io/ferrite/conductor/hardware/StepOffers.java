package io.ferrite.conductor.hardware;

import io.ferrite.drivers.spi.BootControl;
import io.ferrite.drivers.spi.DriverException;
import io.ferrite.drivers.spi.ErrorKind;
import io.ferrite.drivers.spi.Implementation;
import io.ferrite.drivers.spi.Inspection;
import io.ferrite.drivers.spi.StepHost;
import io.ferrite.drivers.spi.StepResult;
import io.ferrite.drivers.spi.StepSpec;
import io.ferrite.drivers.spi.VendorCalls;
import io.ferrite.drivers.spi.value.InterfaceKind;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Where steps come from: the driver's own table, and what the house makes of other capabilities. */
final class StepOffers {

    private StepOffers() {}

    static Stream<StepOffer> of(Implementation implementation, BmcGate gate) {
        return Stream.of(
                        hosted(implementation, gate),
                        bootDevice(implementation, gate),
                        inspection(implementation, gate),
                        vendor(implementation, gate))
                .flatMap(each -> each);
    }

    /** The tables alone, for checking. */
    static List<StepSpec> specs(Implementation implementation) {
        return of(implementation, new BmcGate(HardwareSettings.USUAL))
                .map(StepOffer::spec)
                .toList();
    }

    /** The result of {@code call}, or the failure that it threw. */
    static StepResult result(String step, Supplier<StepResult> call) {
        try {
            StepResult result = call.get();
            if (result == null) {
                return StepResult.failed(
                        ErrorKind.BROKEN, "Step " + step + " returned nothing; its driver is at fault.");
            }
            return result;
        } catch (DriverException failed) {
            return new StepResult.Failed(failed.error());
        }
    }

    private static Stream<StepOffer> hosted(Implementation implementation, BmcGate gate) {
        return gate.find(implementation, StepHost.class).stream()
                .flatMap(host -> host.steps().stream().map(spec -> new HostedStep(implementation.kind(), spec, host)));
    }

    private static Stream<StepOffer> bootDevice(Implementation implementation, BmcGate gate) {
        if (implementation.kind() != InterfaceKind.MANAGEMENT) {
            return Stream.empty();
        }
        return gate.find(implementation, BootControl.class).stream().map(BootDeviceStep::new);
    }

    private static Stream<StepOffer> inspection(Implementation implementation, BmcGate gate) {
        if (implementation.kind() != InterfaceKind.INSPECT) {
            return Stream.empty();
        }
        return gate.find(implementation, Inspection.class).stream().map(InspectStep::new);
    }

    private static Stream<StepOffer> vendor(Implementation implementation, BmcGate gate) {
        if (implementation.kind() != InterfaceKind.VENDOR) {
            return Stream.empty();
        }
        return gate.find(implementation, VendorCalls.class).stream()
                .flatMap(calls -> calls.vendorMethods().stream()
                        .filter(method -> !method.stepOf().isEmpty())
                        .map(method -> VendorStep.of(method, calls)));
    }
}
