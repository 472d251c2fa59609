package io.ferrite.drivers.spi;

import io.ferrite.drivers.spi.value.FlowKind;
import java.util.List;
import java.util.Set;

/**
 * A vendor method.
 *
 * @param name for example {@code send_raw}
 * @param httpMethods the HTTP methods that call it, for example POST
 * @param async whether a caller gets 202 at once, and the outcome later
 * @param arguments what it takes
 * @param stepOf the flows in which it is also a step {@code vendor.<name>}; none means it is not
 * @param help one sentence for people
 * @param shared whether it may run while somebody else works on the machine
 */
public record VendorMethod(
        String name,
        Set<String> httpMethods,
        boolean async,
        List<StepArgument> arguments,
        Set<FlowKind> stepOf,
        String help,
        boolean shared) {

    /** A method that needs the machine for itself. */
    public VendorMethod(
            String name,
            Set<String> httpMethods,
            boolean async,
            List<StepArgument> arguments,
            Set<FlowKind> stepOf,
            String help) {
        this(name, httpMethods, async, arguments, stepOf, help, false);
    }

    public VendorMethod {
        httpMethods = Set.copyOf(httpMethods);
        arguments = List.copyOf(arguments);
        stepOf = Set.copyOf(stepOf);
    }
}
