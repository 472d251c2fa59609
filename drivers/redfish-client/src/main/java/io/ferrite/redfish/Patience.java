package io.ferrite.redfish;

import java.time.Duration;

/**
 * How long and how often a client tries, always within the deadline of the call.
 *
 * @param attempts how often a request is sent at most, while the BMC is busy or drops connections
 * @param pause how long to wait in between, where the BMC does not say
 * @param connect how long one connection may take to open
 * @param answer how long the BMC may be silent
 */
public record Patience(int attempts, Duration pause, Duration connect, Duration answer) {

    /** What suits real BMCs. */
    public static final Patience USUAL =
            new Patience(5, Duration.ofSeconds(3), Duration.ofSeconds(15), Duration.ofSeconds(60));
}
