package io.ferrite.api.action;

import io.ferrite.api.auth.Caller;
import io.ferrite.api.auth.Policy;
import io.ferrite.api.auth.Rule;
import io.ferrite.api.request.Arguments;
import io.ferrite.api.request.Parameter;
import io.ferrite.api.version.Microversion;
import io.ferrite.api.view.Links;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What every action has to know of a request.
 *
 * @param version the version that it asks for
 * @param caller who sent it
 * @param links addresses as this client reaches them
 * @param query query arguments as they came, decoded
 * @param longIdent the last part of the path as it was before {@code .json} was cut off, empty where nothing was
 */
public record Call(
        Microversion version, Caller caller, Links links, Map<String, List<String>> query, Optional<String> longIdent) {

    /** Refuses the request where the caller may not do what {@code rule} stands for. */
    public void require(Rule rule) {
        Policy.require(caller, rule);
    }

    /** The query arguments, of which the endpoint knows {@code known}. */
    public Arguments arguments(List<Parameter> known) {
        return Arguments.read(query, known, version);
    }

    /** Refuses all query arguments. */
    public void noArguments() {
        arguments(List.of());
    }
}
