package io.ferrite.api.request;

import io.ferrite.core.problem.Problem;

/**
 * The body of {@code PUT /v1/nodes/{n}/states/boot_mode}.
 *
 * @param target the mode
 */
public record BootModeRequest(String target) {

    public BootModeRequest {
        if (target == null) {
            throw Problem.invalid("The request needs a 'target': bios or uefi.");
        }
    }
}
