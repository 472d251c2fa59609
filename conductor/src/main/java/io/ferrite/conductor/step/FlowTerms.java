package io.ferrite.conductor.step;

import io.ferrite.core.node.Document;
import io.ferrite.core.node.NodeField;
import io.ferrite.core.provision.Event;
import io.ferrite.drivers.spi.value.FlowKind;

/**
 * What one flow tells the engine and the others do not.
 *
 * @param name its name in the journal
 * @param steps which steps are legal in it
 * @param done the event with which it ends well
 * @param current the node's field that shows the current step
 * @param history the prefix of its event types in the node's history
 * @param fault what a failed step makes the node's fault
 */
public record FlowTerms(
        String name, FlowKind steps, Event done, NodeField<Document> current, String history, String fault) {}
