package io.ferrite.conductor.step;

import io.ferrite.core.node.Node;
import io.ferrite.core.step.StepRun;
import io.ferrite.core.store.NodeStore;
import java.util.List;
import java.util.stream.Collectors;

/** Says which step failed, on which machines, and why. */
final class Blame {

    private final NodeStore nodes;

    Blame(NodeStore nodes) {
        this.nodes = nodes;
    }

    String sentence(FlowTerms terms, List<StepRun> rows, List<StepRun> failed) {
        StepRun first = failed.getFirst();
        String what = "Failed to run %s step %s".formatted(terms.steps().text(), first.stepId());
        if (!first.onChild()) {
            return "%s: %s".formatted(what, reason(first));
        }
        String children = failed.stream().map(this::child).sorted().collect(Collectors.joining("; "));
        return "%s on %d of %d child nodes: %s".formatted(what, failed.size(), rows.size(), children);
    }

    private String child(StepRun row) {
        String name = nodes.find(row.target()).map(Node::label).orElse("gone");
        return "%s (%s): %s".formatted(name, row.target(), reason(row));
    }

    private static String reason(StepRun row) {
        return row.progress().reason().orElse("no reason was given");
    }
}
