package io.ferrite.api.auth;

import io.ferrite.core.problem.Problem;
import io.ferrite.core.problem.ProblemKind;

/** Says whether a caller may do something. Every action asks before it acts. */
public final class Policy {

    private Policy() {}

    /**
     * Refuses a caller who may not do what {@code rule} stands for.
     *
     * @throws Problem of kind FORBIDDEN
     */
    public static void require(Caller caller, Rule rule) {
        if (!allows(caller, rule)) {
            throw new Problem(ProblemKind.FORBIDDEN, "Rule %s does not let you do that.".formatted(rule.text()));
        }
    }

    /** Whether {@code caller} may do what {@code rule} stands for. */
    public static boolean allows(Caller caller, Rule rule) {
        return caller.unrestricted() || caller.roles().stream().anyMatch(role -> role.compareTo(rule.least()) >= 0);
    }
}
