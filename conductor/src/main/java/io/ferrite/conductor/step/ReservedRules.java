package io.ferrite.conductor.step;

import io.ferrite.core.step.ReservedStep;
import io.ferrite.core.step.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** How the steps that the house itself knows may be asked for. */
final class ReservedRules {

    private ReservedRules() {}

    static boolean isAbortable(ReservedStep step) {
        return switch (step) {
            case HOLD, WAIT -> true;
            case POWER_ON, POWER_OFF, REBOOT -> false;
        };
    }

    static List<String> mistakes(Step step, ReservedStep reserved, boolean onChild) {
        List<String> mistakes = new ArrayList<>();
        if (onChild && isAbortable(reserved)) {
            mistakes.add("Step %s is for the node itself and cannot run on child nodes.".formatted(step.name()));
        }
        Set<String> known = known(reserved);
        step.arguments().keySet().stream()
                .filter(argument -> !known.contains(argument))
                .forEach(argument -> mistakes.add("Step %s takes no argument '%s'.".formatted(step.name(), argument)));
        if (reserved == ReservedStep.WAIT && !isDuration(step.arguments().get(ReservedSteps.SECONDS))) {
            mistakes.add("Step wait needs the argument 'seconds', a whole number from 0 to %d."
                    .formatted(ReservedSteps.MOST_SECONDS));
        }
        return mistakes;
    }

    private static Set<String> known(ReservedStep step) {
        return switch (step) {
            case WAIT -> Set.of(ReservedSteps.SECONDS);
            case HOLD, POWER_ON, POWER_OFF, REBOOT -> Set.of();
        };
    }

    private static boolean isDuration(Object seconds) {
        return seconds instanceof Integer whole && whole >= 0 && whole <= ReservedSteps.MOST_SECONDS;
    }
}
