package io.ferrite.api.request;

import java.util.List;

/**
 * The body of {@code PUT /v1/nodes/{n}/states/provision}; null stands for what was not given. When which key is allowed
 * depends on the target, see {@code ProvisionParameter}.
 *
 * @param target the verb
 * @param configdrive a text or an object; a {@link SpooledDrive} where the text is long
 * @param cleanSteps steps for clean
 * @param deploySteps steps for active and rebuild
 * @param serviceSteps steps for service
 * @param rescuePassword the password for rescue
 * @param disableRamdisk whether the agent's ramdisk must not be booted
 * @param runbook a runbook in place of steps
 */
public record ProvisionRequest(
        String target,
        Object configdrive,
        List<Object> cleanSteps,
        List<Object> deploySteps,
        List<Object> serviceSteps,
        String rescuePassword,
        Boolean disableRamdisk,
        String runbook) {}
