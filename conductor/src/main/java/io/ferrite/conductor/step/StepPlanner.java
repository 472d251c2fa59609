package io.ferrite.conductor.step;

import io.ferrite.conductor.hardware.Hardware;
import io.ferrite.conductor.hardware.HardwareAssembler;
import io.ferrite.conductor.hardware.StepOffer;
import io.ferrite.conductor.task.NodeTask;
import io.ferrite.core.node.Node;
import io.ferrite.core.problem.Problem;
import io.ferrite.core.step.ReservedStep;
import io.ferrite.core.step.Step;
import io.ferrite.core.step.StepRun;
import io.ferrite.core.step.StepScope;
import io.ferrite.drivers.spi.StepSpec;
import io.ferrite.drivers.spi.value.FlowKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Makes rows of the journal out of requested steps: finds each step on each machine that it is for, and checks names and
 * arguments. All mistakes are told at once, and nothing has happened by then.
 */
public final class StepPlanner {

    private final HardwareAssembler assembler;

    public StepPlanner(HardwareAssembler assembler) {
        this.assembler = assembler;
    }

    /**
     * Plans {@code steps} for the node that {@code task} holds and for its children.
     *
     * @throws Problem of kind INVALID with every mistake
     */
    public List<StepRun> plan(NodeTask task, FlowKind kind, List<Step> steps) {
        Draft draft = new Draft(task, kind);
        for (int position = 0; position < steps.size(); position++) {
            draft.add(position, steps.get(position));
        }
        if (!draft.mistakes.isEmpty()) {
            throw Problem.invalid("%s", String.join(" ", draft.mistakes));
        }
        return draft.rows;
    }

    /** The rows and the mistakes of one request. */
    private final class Draft {

        private final NodeTask task;
        private final FlowKind kind;
        private final List<StepRun> rows = new ArrayList<>();
        private final List<String> mistakes = new ArrayList<>();
        private List<Node> children;

        Draft(NodeTask task, FlowKind kind) {
            this.task = task;
            this.kind = kind;
        }

        void add(int position, Step step) {
            switch (step.scope()) {
                case StepScope.Self() -> place(position, step, task.node(), false);
                case StepScope.Children(List<UUID> limit) ->
                    chosen(step, limit).forEach(child -> place(position, step, child, true));
            }
        }

        private List<Node> chosen(Step step, List<UUID> limit) {
            if (children == null) {
                children = task.children();
            }
            if (children.isEmpty()) {
                mistakes.add("Step %s is to run on child nodes, but node %s has none."
                        .formatted(step.id(), task.node().label()));
            }
            Set<UUID> unknown = new HashSet<>(limit);
            children.forEach(child -> unknown.remove(child.uuid()));
            unknown.forEach(
                    each -> mistakes.add("Step %s names %s in limit_child_node_execution, which is no child of node %s."
                            .formatted(step.id(), each, task.node().label())));
            return children.stream()
                    .filter(child -> limit.isEmpty() || limit.contains(child.uuid()))
                    .toList();
        }

        private void place(int position, Step step, Node machine, boolean onChild) {
            Optional<StepRun.Repeat> traits = step.reserved()
                    .map(reserved -> reserved(step, reserved, onChild))
                    .orElseGet(() -> offered(step, machine, onChild));
            traits.ifPresent(repeat -> rows.add(StepRun.planned(position, machine.uuid(), onChild, step, repeat)));
        }

        private Optional<StepRun.Repeat> reserved(Step step, ReservedStep reserved, boolean onChild) {
            List<String> found = ReservedRules.mistakes(step, reserved, onChild);
            found.stream().filter(mistake -> !mistakes.contains(mistake)).forEach(mistakes::add);
            return Optional.of(new StepRun.Repeat(true, ReservedRules.isAbortable(reserved)));
        }

        private Optional<StepRun.Repeat> offered(Step step, Node machine, boolean onChild) {
            Optional<StepOffer> offer = hardware(machine, onChild).step(step.kind(), step.name(), kind);
            if (offer.isEmpty()) {
                mistakes.add(
                        "Node %s does not support the %s step %s.".formatted(machine.label(), kind.text(), step.id()));
                return Optional.empty();
            }
            StepSpec spec = offer.get().spec();
            offer.get()
                    .problems(step.arguments())
                    .forEach(problem -> mistakes.add("Node %s: %s".formatted(machine.label(), problem)));
            if (spec.traits().contains(StepSpec.Trait.NEEDS_RAMDISK)) {
                mistakes.add("Step %s needs an agent on node %s, and this release starts none."
                        .formatted(step.id(), machine.label()));
            }
            return Optional.of(new StepRun.Repeat(
                    spec.traits().contains(StepSpec.Trait.REPEATABLE),
                    spec.traits().contains(StepSpec.Trait.ABORTABLE)));
        }

        private Hardware hardware(Node machine, boolean onChild) {
            if (onChild) {
                return assembler.assemble(machine, List.of());
            }
            return task.hardware();
        }
    }
}
