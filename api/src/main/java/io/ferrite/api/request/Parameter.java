package io.ferrite.api.request;

import static io.ferrite.api.version.Microversion.V1_1;
import static io.ferrite.api.version.Microversion.V1_8;

import io.ferrite.api.version.Microversion;
import io.ferrite.api.version.Span;
import io.ferrite.core.problem.ProblemKind;

/**
 * A query argument that an endpoint knows.
 *
 * @param name its name
 * @param since the first version that has it
 * @param below what an older client is told: that it needs another version, or that there is no such argument
 * @param repeatable whether it is a list and may stand there more than once
 * @param form what it holds
 */
public record Parameter(String name, Microversion since, ProblemKind below, boolean repeatable, Form form) {

    /** The argument that chooses fields; everything that has it, has it so. */
    public static final Parameter FIELDS = list("fields", V1_8);

    /** One that has always been there. */
    public static Parameter of(String name) {
        return since(name, V1_1);
    }

    /** One that came with a version. */
    public static Parameter since(String name, Microversion since) {
        return new Parameter(name, since, ProblemKind.VERSION, false, Form.TEXT);
    }

    /** A list that came with a version. */
    public static Parameter list(String name, Microversion since) {
        return new Parameter(name, since, ProblemKind.VERSION, true, Form.TEXTS);
    }

    /** One that older clients are told does not exist. */
    public static Parameter unknownBefore(String name, Microversion since) {
        return new Parameter(name, since, ProblemKind.INVALID, false, Form.TEXT);
    }

    /** The same, and it holds {@code held}; a text where nobody says. */
    public Parameter as(Form held) {
        return new Parameter(name, since, below, repeatable, held);
    }

    /** The versions that have it. */
    public Span span() {
        return Span.since(since);
    }
}
