package io.ferrite.api.action;

import io.ferrite.api.request.Arguments;
import io.ferrite.api.request.Form;
import io.ferrite.api.request.Parameter;
import io.ferrite.api.view.Links;
import io.ferrite.core.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How long pages are, and where the next one is.
 *
 * @param max the longest page
 */
public record Paging(int max) {

    /** The arguments of every list. */
    static final List<Parameter> PARAMETERS = List.of(
            Parameter.of("limit").as(Form.NUMBER.with("minimum", 1)),
            Parameter.of("marker"),
            Parameter.of("sort_key"),
            Parameter.of("sort_dir").as(Form.oneOf("asc", "desc")));

    /** How many items a page has at most. */
    int limit(Arguments arguments) {
        int limit = arguments.number("limit").orElse(max);
        if (limit < 1) {
            throw Problem.invalid("'limit' is at least 1, not %d.", limit);
        }
        return Math.min(limit, max);
    }

    /** Whether the order is from low to high. */
    boolean ascending(Arguments arguments) {
        String direction = arguments.text("sort_dir").orElse("asc");
        return switch (direction) {
            case "asc" -> true;
            case "desc" -> false;
            default -> throw Problem.invalid("'sort_dir' is asc or desc, not '%s'.", direction);
        };
    }

    /**
     * The address of the page after one with {@code count} items, or empty where that was the last one. It repeats every
     * argument of the request.
     *
     * @param path of the list
     * @param marker identifies the last item of the page
     */
    Optional<String> next(Links links, String path, Arguments arguments, int count, String marker) {
        int limit = limit(arguments);
        if (count < limit) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>();
        for (Map.Entry<String, List<String>> argument : arguments.all().entrySet()) {
            if (!argument.getKey().equals("limit") && !argument.getKey().equals("marker")) {
                argument.getValue().forEach(value -> parts.add(part(argument.getKey(), value)));
            }
        }
        parts.add(part("limit", Integer.toString(limit)));
        parts.add(part("marker", marker));
        return Optional.of(links.address(path) + "?" + String.join("&", parts));
    }

    private static String part(String name, String value) {
        return Links.escape(name) + "=" + Links.escape(value);
    }
}
