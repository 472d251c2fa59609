package io.ferrite.conductor.flow;

import io.ferrite.conductor.step.FlowTerms;
import io.ferrite.core.node.NodeChange;
import io.ferrite.core.provision.Event;
import io.ferrite.core.provision.State;
import io.ferrite.core.step.StepRun;
import java.util.List;

/**
 * A flow before it is opened.
 *
 * @param terms which flow
 * @param event with which it starts
 * @param heading the stable state that it is to reach
 * @param rows the planned steps
 * @param also what changes on the node when it starts
 */
record Plan(FlowTerms terms, Event event, State heading, List<StepRun> rows, NodeChange also) {

    Plan {
        rows = List.copyOf(rows);
    }

    static Plan of(FlowTerms terms, Event event, State heading, List<StepRun> rows) {
        return new Plan(terms, event, heading, rows, NodeChange.NONE);
    }
}
