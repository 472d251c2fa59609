package io.ferrite.api.request;

import static io.ferrite.api.version.Microversion.V1_27;

import io.ferrite.api.version.Since;
import io.ferrite.core.problem.Problem;

/**
 * The body of {@code PUT /v1/nodes/{n}/states/power}; null stands for what was not given.
 *
 * @param target what to do, in the words of power changes
 * @param timeout how long it may take, in seconds
 */
public record PowerRequest(String target, @Since(V1_27) Integer timeout) {

    public PowerRequest {
        if (target == null) {
            throw Problem.invalid("The request needs a 'target', for example 'power on'.");
        }
        if (timeout != null && timeout < 1) {
            throw Problem.invalid("'timeout' is at least 1 second, not %d.", timeout);
        }
    }
}
