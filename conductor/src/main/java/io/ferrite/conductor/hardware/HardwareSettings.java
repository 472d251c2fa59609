package io.ferrite.conductor.hardware;

import io.ferrite.core.setting.Setting;
import java.time.Duration;

/**
 * How long machines may take.
 *
 * @param callTimeout for a call that brings no limit of its own, and on top of those that do
 * @param stepTimeout for starting, polling or aborting a step
 */
public record HardwareSettings(
        @Setting(
                section = "conductor",
                name = "hardware_call_timeout",
                fallback = "120",
                help = "Seconds after which a driver call that has not come back is given up.")
        Duration callTimeout,

        @Setting(
                section = "conductor",
                name = "hardware_step_timeout",
                fallback = "1800",
                help =
                        "Seconds after which one driver call of a step is given up; waiting between polls is not counted.")
        Duration stepTimeout) {

    /** What holds where nobody set anything. */
    public static final HardwareSettings USUAL = new HardwareSettings(Duration.ofMinutes(2), Duration.ofMinutes(30));
}
