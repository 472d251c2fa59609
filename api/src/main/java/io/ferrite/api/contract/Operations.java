package io.ferrite.api.contract;

import java.util.List;
import java.util.stream.Stream;

/** Everything that clients can ask: one row per operation, one table per part of the API. */
public final class Operations {

    /**
     * A part of the API.
     *
     * @param tag what its operations are listed under
     * @param summary what it is about
     * @param rows its operations
     */
    public record Part(String tag, String summary, List<Operation> rows) {
        public Part {
            rows = List.copyOf(rows);
        }
    }

    private static final List<Part> PARTS = List.of(
            new Part("nodes", "Machines, one by one and in lists.", NodeOperations.ROWS),
            new Part("states", "What state a machine is in, and asking for another.", StateOperations.ROWS),
            new Part("hardware", "What the hardware of a machine is asked for.", HardwareOperations.ROWS),
            new Part("vendor", "What only some hardware knows.", VendorOperations.ROWS),
            new Part("services", "What there is to work with: drivers and conductors.", ServiceOperations.ROWS),
            new Part("ferrite", "What the OpenStack service has no word for.", ExtensionOperations.ROWS));

    private Operations() {}

    /** The parts, in the order in which they are listed. */
    public static List<Part> parts() {
        return PARTS;
    }

    /** All rows. */
    public static Stream<Operation> all() {
        return PARTS.stream().flatMap(part -> part.rows().stream());
    }
}
