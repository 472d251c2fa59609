package io.ferrite.api.request;

import io.ferrite.core.problem.Problem;
import java.util.List;

/**
 * The body of {@code PUT /v1/nodes/{n}/traits}.
 *
 * @param traits all traits that the node shall have
 */
public record TraitsRequest(List<Object> traits) {

    public TraitsRequest {
        if (traits == null) {
            throw Problem.invalid("The request needs 'traits', a list; one trait is added at …/traits/<trait>.");
        }
    }

    /** The names of the traits, each a good one. */
    public List<String> names() {
        return traits.stream()
                .map(trait -> TraitNames.require(JsonShape.text(trait, "A trait", Integer.MAX_VALUE)))
                .toList();
    }
}
