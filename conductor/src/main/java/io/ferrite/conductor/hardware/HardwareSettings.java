package io.ferrite.conductor.hardware;

import java.time.Duration;

/**
 * How long machines may take.
 *
 * @param callTimeout for a call that brings no limit of its own, and on top of those that do
 * @param stepTimeout for starting, polling or aborting a step
 */
public record HardwareSettings(Duration callTimeout, Duration stepTimeout) {

    /** What holds where nobody set anything. */
    public static final HardwareSettings USUAL = new HardwareSettings(Duration.ofMinutes(2), Duration.ofMinutes(30));
}
