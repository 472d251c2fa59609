package io.ferrite.conductor.flow;

import io.ferrite.conductor.hardware.StepOffer;
import io.ferrite.conductor.hardware.StepOrder;
import io.ferrite.conductor.task.NodeTask;
import io.ferrite.core.problem.Problem;
import io.ferrite.core.step.RankedStep;
import io.ferrite.core.step.Step;
import io.ferrite.core.step.StepScope;
import io.ferrite.drivers.spi.StepSpec;
import io.ferrite.drivers.spi.value.FlowKind;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The steps that hardware runs by itself: those with a priority. */
final class OwnSteps {

    /** The step that puts an instance on a machine; requests may take it out, but not move it. */
    private static final String CORE = "deploy.deploy";

    private OwnSteps() {}

    /** Those of {@code flow} in their order. A cleaning leaves out what needs the agent's ramdisk. */
    static List<Step> of(NodeTask task, FlowKind flow) {
        return ranked(task, flow).map(RankedStep::step).toList();
    }

    private static Stream<RankedStep> ranked(NodeTask task, FlowKind flow) {
        return task.hardware().steps(flow).stream()
                .filter(offer -> offer.spec().priority() > 0)
                .filter(offer ->
                        flow != FlowKind.CLEAN || !offer.spec().traits().contains(StepSpec.Trait.NEEDS_RAMDISK))
                .map(OwnSteps::step);
    }

    private static RankedStep step(StepOffer offer) {
        Step step = new Step(offer.kind(), offer.spec().name(), Map.of(), new StepScope.Self());
        return new RankedStep(step, offer.spec().priority());
    }

    /**
     * The steps of a deployment: the hardware's own, with {@code asked} beside them or in place of those of the same name. A
     * priority of 0 only takes the step out.
     *
     * @throws Problem of kind INVALID where the same step is asked for twice, or one that cannot be
     */
    static List<Step> deployment(NodeTask task, List<RankedStep> asked) {
        Set<String> replaced = new HashSet<>();
        for (RankedStep each : asked) {
            if (each.step().reserved().isEmpty()) {
                check(task, each);
                if (!replaced.add(each.step().id())) {
                    throw Problem.invalid(
                            "Step %s stands in the deploy steps more than once.",
                            each.step().id());
                }
            }
        }
        Stream<RankedStep> own = ranked(task, FlowKind.DEPLOY)
                .filter(each -> !replaced.contains(each.step().id()));
        return Stream.concat(asked.stream().filter(each -> each.priority() > 0), own)
                .sorted(Comparator.comparingInt(RankedStep::priority)
                        .reversed()
                        .thenComparingInt(each ->
                                StepOrder.rank(FlowKind.DEPLOY, each.step().kind())))
                .map(RankedStep::step)
                .toList();
    }

    private static void check(NodeTask task, RankedStep asked) {
        Step step = asked.step();
        if (step.id().equals(CORE) && asked.priority() > 0) {
            throw Problem.invalid("Step %s can only be taken out, with priority 0; it has a place of its own.", CORE);
        }
        StepOffer offer = task.hardware()
                .step(step.kind(), step.name(), FlowKind.DEPLOY)
                .orElseThrow(() -> Problem.invalid(
                        "Node %s does not support the deploy step %s.",
                        task.node().label(), step.id()));
        offer.unknown(step.arguments()).stream().findFirst().ifPresent(sentence -> {
            throw Problem.invalid("%s", sentence);
        });
    }
}
