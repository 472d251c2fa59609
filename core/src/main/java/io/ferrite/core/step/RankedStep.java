package io.ferrite.core.step;

import java.util.Objects;

/**
 * A step with a place of its own in a list that the house sorts.
 *
 * @param step the step
 * @param priority its place, highest first; 0 takes the step of this name out of the list
 */
public record RankedStep(Step step, int priority) {

    public RankedStep {
        Objects.requireNonNull(step, "step");
    }
}
