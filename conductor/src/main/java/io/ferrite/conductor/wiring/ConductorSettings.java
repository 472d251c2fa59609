package io.ferrite.conductor.wiring;

import io.ferrite.core.setting.Setting;
import java.time.Duration;

/** The options of a conductor, under the names that operators of the OpenStack service know where the meaning is the same. */
public record ConductorSettings(
        @Setting(
                section = "DEFAULT",
                name = "host",
                fallback = "",
                help =
                        "The name of this conductor; clients see it as the reservation of nodes. Empty means the host's name.")
        String host,

        @Setting(
                section = "conductor",
                name = "conductor_group",
                fallback = "",
                help = "The group of nodes that this conductor serves; empty is the default group.")
        String group,

        @Setting(
                section = "conductor",
                name = "door_host",
                fallback = "127.0.0.1",
                help = "The address at which it takes commands from APIs and other conductors.")
        String doorHost,

        @Setting(
                section = "conductor",
                name = "door_port",
                fallback = "0",
                help = "The port of the same; 0 takes a free one.")
        int doorPort,

        @Setting(
                section = "conductor",
                name = "workers_pool_size",
                fallback = "300",
                help = "How many operations may be at work at the same time.")
        int workers,

        @Setting(
                section = "conductor",
                name = "heartbeat_interval",
                fallback = "1",
                help = "Seconds between two signs of life.")
        Duration beat,

        @Setting(
                section = "conductor",
                name = "heartbeat_timeout",
                fallback = "4",
                help = "Seconds after the last sign of life at which others take over.")
        Duration beatTimeout,

        @Setting(
                section = "conductor",
                name = "node_locked_retry_attempts",
                fallback = "3",
                help = "How often to try to take a node that somebody else holds.")
        int lockAttempts,

        @Setting(
                section = "conductor",
                name = "node_locked_retry_interval",
                fallback = "1",
                help = "Seconds between two tries.")
        Duration lockPause,

        @Setting(
                section = "conductor",
                name = "power_state_change_timeout",
                fallback = "60",
                help = "Seconds that a change of power may take.")
        Duration powerLimit,

        @Setting(
                section = "conductor",
                name = "automated_clean",
                fallback = "true",
                help = "Whether nodes are cleaned on their way to available, where they do not say.")
        boolean automatedClean,

        @Setting(
                section = "conductor",
                name = "max_concurrent_deploy",
                fallback = "250",
                help = "How many nodes may be deployed at the same time, over all conductors.")
        int mostDeploying,

        @Setting(
                section = "conductor",
                name = "max_concurrent_clean",
                fallback = "50",
                help =
                        "How many nodes may be cleaned or torn down at the same time, over all conductors; nodes that are provided are not refused.")
        int mostCleaning,

        @Setting(
                section = "conductor",
                name = "clean_callback_timeout",
                fallback = "1800",
                help = "Seconds that a step may wait for the hardware.")
        Duration stepLimit,

        @Setting(
                section = "conductor",
                name = "driver_call_timeout",
                fallback = "60",
                help = "Seconds that one call to a BMC may take.")
        Duration callLimit,

        @Setting(
                section = "conductor",
                name = "child_concurrency",
                fallback = "8",
                help = "How many children of one node a step works on at the same time.")
        int childConcurrency,

        @Setting(
                section = "conductor",
                name = "poll_interval",
                fallback = "1",
                help = "Seconds between two looks for flows that somebody has to go on with.")
        Duration poll) {

    public ConductorSettings {
        if (workers < 1 || childConcurrency < 1 || lockAttempts < 1) {
            throw new IllegalArgumentException(
                    "workers_pool_size, child_concurrency and node_locked_retry_attempts must be at least 1.");
        }
        if (mostDeploying < 1 || mostCleaning < 1) {
            throw new IllegalArgumentException("max_concurrent_deploy and max_concurrent_clean must be at least 1.");
        }
        if (beatTimeout.compareTo(beat.multipliedBy(2)) < 0) {
            throw new IllegalArgumentException("heartbeat_timeout must be at least twice heartbeat_interval.");
        }
    }
}
