package io.ferrite.sim.machine;

import java.time.Instant;
import java.util.List;

/**
 * One request that reached a machine.
 *
 * @param at when it arrived, by the machine's clock
 * @param protocol the face on which it arrived
 * @param kind whether it only looked
 * @param what the request in words: {@code ResetType=ForceRestart}, {@code raw 0x2e 0x10 0x01}, {@code GET /redfish/v1}
 * @param bytes for IPMI the network function, the command and the data, each 0 to 255; empty for Redfish
 */
public record Arrival(Instant at, Protocol protocol, ArrivalKind kind, String what, List<Integer> bytes) {

    public Arrival {
        bytes = List.copyOf(bytes);
    }

    /** Whether the request wanted to change something. */
    public boolean changes() {
        return kind == ArrivalKind.CHANGE;
    }
}
