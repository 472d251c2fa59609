package io.ferrite.api.request;

import io.ferrite.core.problem.Problem;

/**
 * The body of {@code PUT /v1/nodes/{n}/management/indicators/{i}}.
 *
 * @param state what the light should do
 */
public record IndicatorRequest(String state) {

    public IndicatorRequest {
        if (state == null) {
            throw Problem.invalid("The request needs a 'state', for example 'on'.");
        }
    }
}
