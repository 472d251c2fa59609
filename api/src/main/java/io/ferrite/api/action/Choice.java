package io.ferrite.api.action;

import io.ferrite.api.request.Arguments;
import io.ferrite.api.version.Microversion;
import io.ferrite.api.view.Field;
import io.ferrite.api.view.View;
import io.ferrite.core.problem.Problem;
import java.util.List;
import java.util.Optional;

/** Which fields an answer has: those that {@code fields} names and the links, all with {@code detail}, or else a summary. */
public final class Choice {

    private Choice() {}

    /** The fields of the items of a list: {@code summary} where the request does not choose. */
    public static <T> List<Field<T>> forList(
            View<T> view, List<String> summary, Arguments arguments, Microversion version) {
        boolean detail = arguments.flag("detail").orElse(false);
        Optional<List<String>> named = arguments.fields();
        if (detail && named.isPresent()) {
            throw Problem.invalid("A list shows all fields with 'detail', or those that 'fields' names; not both.");
        }
        if (detail) {
            return view.all(version);
        }
        return named.map(names -> view.chosen(names, version)).orElseGet(() -> view.some(summary, version));
    }

    /** The fields of one thing: all where the request does not choose. */
    public static <T> List<Field<T>> forOne(View<T> view, Arguments arguments, Microversion version) {
        return arguments.fields().map(names -> view.chosen(names, version)).orElseGet(() -> view.all(version));
    }
}
