package io.ferrite.drivers.spi;

import io.ferrite.drivers.spi.value.FlowKind;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One run of a step on one machine.
 *
 * @param target the machine
 * @param step the step's name
 * @param arguments JSON values under the declared names
 * @param flow the flow that it is part of
 * @param attempt 1 for the first start, higher after a conductor died in the middle of it
 */
public record StepCall(Target target, String step, Map<String, Object> arguments, FlowKind flow, int attempt) {

    public StepCall {
        arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
    }
}
