package io.ferrite.api.request;

import io.ferrite.core.problem.Problem;

/**
 * The body of {@code PUT /v1/nodes/{n}/states/secure_boot}.
 *
 * @param target whether it should be on
 */
public record SecureBootRequest(Boolean target) {

    public SecureBootRequest {
        if (target == null) {
            throw Problem.invalid("The request needs a 'target': true or false.");
        }
    }
}
