package io.ferrite.api.action;

import io.ferrite.api.request.Arguments;
import io.ferrite.core.problem.Problem;

/** What becomes of the children of a node that is deleted. */
enum Cascade {
    /** While there are children, their parent is not deleted. */
    NONE,
    /** They are deleted too, each by the rules for every node, or nothing is. */
    DELETE,
    /** They stay, without a parent. */
    DETACH;

    /** The query argument that says it. */
    static final String ARGUMENT = "cascade";

    static Cascade read(Arguments arguments) {
        String word = arguments.text(ARGUMENT).orElse("");
        if (!arguments.has(ARGUMENT)) {
            return NONE;
        }
        return switch (word) {
            case "delete" -> DELETE;
            case "detach" -> DETACH;
            default -> throw Problem.invalid("'%s' is delete or detach, not '%s'.", ARGUMENT, word);
        };
    }
}
