package io.ferrite.api.request;

import io.ferrite.core.problem.Problem;

/**
 * The body of {@code PUT /v1/nodes/{n}/states/console}.
 *
 * @param enabled whether the console should be open
 */
public record ConsoleRequest(Boolean enabled) {

    public ConsoleRequest {
        if (enabled == null) {
            throw Problem.invalid("The request needs 'enabled': true or false.");
        }
    }
}
