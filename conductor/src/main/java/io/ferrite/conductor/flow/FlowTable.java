package io.ferrite.conductor.flow;

import io.ferrite.conductor.step.FlowTerms;
import io.ferrite.core.node.NodeField;
import io.ferrite.core.provision.Event;
import io.ferrite.drivers.spi.value.FlowKind;
import java.util.Optional;
import java.util.stream.Stream;

/** The flows that consist of steps, one row each. */
final class FlowTable {

    // spotless:off   a table: columns kept straight
    static final FlowTerms MANUAL_CLEAN    = new FlowTerms("manual clean",    FlowKind.CLEAN, Event.MANAGE, NodeField.CLEAN_STEP, "manual_cleaning",    "clean failure");
    static final FlowTerms AUTOMATED_CLEAN = new FlowTerms("automated clean", FlowKind.CLEAN, Event.DONE,   NodeField.CLEAN_STEP, "automated_cleaning", "clean failure");
    // spotless:on

    private FlowTable() {}

    /** The flow that the journal calls {@code name}. */
    static Optional<FlowTerms> named(String name) {
        return Stream.of(MANUAL_CLEAN, AUTOMATED_CLEAN)
                .filter(terms -> terms.name().equals(name))
                .findFirst();
    }
}
