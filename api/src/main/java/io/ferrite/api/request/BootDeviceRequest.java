package io.ferrite.api.request;

import io.ferrite.core.problem.Problem;

/**
 * The body of {@code PUT /v1/nodes/{n}/management/boot_device}.
 *
 * @param bootDevice where to boot from
 * @param persistent for every boot, or for the next one only; null where nobody said
 */
public record BootDeviceRequest(String bootDevice, Boolean persistent) {

    public BootDeviceRequest {
        if (bootDevice == null) {
            throw Problem.invalid("The request needs a 'boot_device', for example 'pxe'.");
        }
    }
}
