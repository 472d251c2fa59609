package io.ferrite.api.patch;

import io.ferrite.api.request.JsonShape;
import io.ferrite.api.version.Behaviour;
import io.ferrite.api.version.Microversion;
import io.ferrite.core.problem.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One operation of a JSON patch.
 *
 * @param action what to do
 * @param path the parts of the JSON pointer, unescaped; at least one
 * @param value the new value; null with {@link Action#REMOVE}, and where the new value is null
 */
public record Operation(Action action, List<String> path, Object value) {

    /** What can be done. */
    public enum Action {
        ADD,
        REPLACE,
        REMOVE
    }

    private static final int MOST_PARTS = 25;
    private static final int LONGEST_PATH = 1_000;
    private static final Set<String> KEYS = Set.of("op", "path", "value");
    // Possessive, so that matching takes no stack however long a path is.
    private static final Pattern PLAIN = Pattern.compile("(?:/[\\w-]++)++", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern POINTER = Pattern.compile("(?:/(?:[^/~]|~[01])++)++");

    public Operation {
        path = List.copyOf(path);
    }

    /**
     * The operations that a request body spells.
     *
     * @throws Problem of kind INVALID where it is no patch
     */
    public static List<Operation> list(Object body, Microversion version) {
        return JsonShape.array(body, "A patch").stream()
                .map(item -> parse(JsonShape.object(item, "An operation of a patch"), version))
                .toList();
    }

    /** The first part of the path: the field. */
    public String root() {
        return path.getFirst();
    }

    /** Whether it is about a field as a whole. */
    public boolean isWhole() {
        return path.size() == 1;
    }

    /** The pointer as it was written, for messages. */
    public String pointer() {
        return "/" + String.join("/", path);
    }

    private static Operation parse(Map<String, Object> item, Microversion version) {
        if (!KEYS.containsAll(item.keySet())) {
            throw Problem.invalid("An operation of a patch has 'op', 'path' and 'value' only.");
        }
        Action action = action(item.get("op"));
        if (action != Action.REMOVE && !item.containsKey("value")) {
            throw Problem.invalid("An operation that adds or replaces needs a 'value'.");
        }
        return new Operation(action, path(item.get("path"), version), valueOf(action, item));
    }

    private static Object valueOf(Action action, Map<String, Object> item) {
        if (action == Action.REMOVE) {
            return null;
        }
        return item.get("value");
    }

    private static Action action(Object word) {
        Optional<Action> action =
                switch (String.valueOf(word)) {
                    case "add" -> Optional.of(Action.ADD);
                    case "replace" -> Optional.of(Action.REPLACE);
                    case "remove" -> Optional.of(Action.REMOVE);
                    default -> Optional.empty();
                };
        return action.orElseThrow(() -> Problem.invalid("The 'op' of a patch is add, replace or remove."));
    }

    private static List<String> path(Object value, Microversion version) {
        String path = JsonShape.text(value, "The 'path' of a patch", LONGEST_PATH);
        if (!form(version).matcher(path).matches()) {
            throw Problem.invalid("'%s' is no path that a patch can have at this API version.", path);
        }
        List<String> parts = Arrays.stream(path.substring(1).split("/", -1))
                .map(part -> part.replace("~1", "/").replace("~0", "~"))
                .toList();
        if (parts.size() > MOST_PARTS) {
            throw Problem.invalid("A path of a patch has at most %d parts.", MOST_PARTS);
        }
        return parts;
    }

    private static Pattern form(Microversion version) {
        if (Behaviour.POINTER_ESCAPES.at(version)) {
            return POINTER;
        }
        return PLAIN;
    }
}
