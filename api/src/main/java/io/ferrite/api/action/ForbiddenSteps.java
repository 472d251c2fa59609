package io.ferrite.api.action;

import io.ferrite.core.problem.Problem;
import io.ferrite.core.step.Step;
import java.util.List;

/**
 * Steps that requests must not name, each as {@code interface.step}.
 *
 * @param clean in clean_steps
 * @param deploy in deploy_steps
 * @param service in service_steps
 */
public record ForbiddenSteps(List<String> clean, List<String> deploy, List<String> service) {

    public ForbiddenSteps {
        clean = List.copyOf(clean);
        deploy = List.copyOf(deploy);
        service = List.copyOf(service);
    }

    /** Refuses {@code steps} where one of them is among {@code forbidden}. */
    static void check(List<Step> steps, List<String> forbidden) {
        for (Step step : steps) {
            if (forbidden.contains(step.id())) {
                throw Problem.invalid("Step %s is not allowed here; the settings forbid it.", step.id());
            }
        }
    }
}
