package io.ferrite.conductor.step;

import io.ferrite.core.node.Document;
import io.ferrite.core.node.NodeField;
import io.ferrite.core.provision.Event;
import io.ferrite.drivers.spi.value.FlowKind;
import java.util.Optional;

/**
 * What one flow has otherwise than the others.
 *
 * @param name its name in the journal
 * @param steps which steps are legal in it
 * @param done the event with which it ends well
 * @param current the node's field that shows the current step, where there is one
 * @param told the prefix under which its start and its end are told to the node's history, where they are
 * @param trouble under which type its failures are told to the node's history
 * @param fault what a failed step makes the node's fault, and puts it in maintenance; empty where it does neither
 */
public record FlowTerms(
        String name,
        FlowKind steps,
        Event done,
        Optional<NodeField<Document>> current,
        Optional<String> told,
        String trouble,
        Optional<String> fault) {

    /** Whether ending well without having run a step would be a lie. */
    public boolean needsSteps() {
        return switch (steps) {
            case DEPLOY, INSPECT, RESCUE, UNRESCUE -> true;
            case CLEAN, SERVICE, VERIFY, ADOPT, TEAR_DOWN -> false;
        };
    }
}
