package io.ferrite.core.rpc;

import io.ferrite.core.step.RankedStep;
import io.ferrite.core.step.Step;
import java.util.List;
import java.util.Objects;

/** What a provisioning request says beside its verb. */
public sealed interface ProvisionDetails {

    /** The verb says it all. */
    record None() implements ProvisionDetails {}

    /**
     * For clean and service.
     *
     * @param steps what to run, in this order
     * @param disableRamdisk whether the request forbids booting the agent's ramdisk
     */
    record Steps(List<Step> steps, boolean disableRamdisk) implements ProvisionDetails {
        public Steps {
            steps = List.copyOf(steps);
        }
    }

    /**
     * For active and rebuild.
     *
     * @param steps what to run beside, or in place of, the hardware's own steps
     * @param configDrive a text, which may be that of a {@link io.ferrite.core.node.StoredDrive}, or a JSON object; null
     *     where the request gave none
     */
    record Deployment(List<RankedStep> steps, Object configDrive) implements ProvisionDetails {
        public Deployment {
            steps = List.copyOf(steps);
        }

        /** Without the config drive: it may hold secrets. */
        @Override
        public String toString() {
            return "Deployment" + steps;
        }
    }

    /**
     * For rescue.
     *
     * @param password of the user in the rescue system, in clear
     */
    record Rescue(String password) implements ProvisionDetails {
        public Rescue {
            Objects.requireNonNull(password, "password");
        }

        /** Without the password. */
        @Override
        public String toString() {
            return "Rescue";
        }
    }
}
