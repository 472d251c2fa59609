package io.ferrite.api.patch;

import io.ferrite.core.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Applies operations inside of one JSON value: the part of RFC 6902 that adds, replaces and removes. */
final class JsonPatch {

    private static final Pattern INDEX = Pattern.compile("0|[1-9][0-9]{0,8}");
    private static final String END = "-";

    private JsonPatch() {}

    /**
     * Applies {@code operation} to {@code root}, the present value of the field that the path starts with.
     *
     * @return the new value of the field; {@code root} is not changed
     * @throws Problem of kind INVALID where the path leads nowhere
     */
    static Object apply(Object root, Operation operation) {
        List<String> inside = operation.path().subList(1, operation.path().size());
        if (inside.isEmpty()) {
            return operation.value();
        }
        return change(root, inside, operation);
    }

    private static Object change(Object container, List<String> path, Operation operation) {
        return switch (container) {
            case Map<?, ?> object -> changeObject(copy(object), path, operation);
            case List<?> array -> changeArray(new ArrayList<>(array), path, operation);
            case null, default -> throw nowhere(operation);
        };
    }

    private static Map<String, Object> copy(Map<?, ?> object) {
        Map<String, Object> copy = new LinkedHashMap<>();
        object.forEach((key, value) -> copy.put((String) key, value));
        return copy;
    }

    private static Object changeObject(Map<String, Object> object, List<String> path, Operation operation) {
        String key = path.getFirst();
        boolean last = path.size() == 1;
        if (!object.containsKey(key) && !(last && operation.action() == Operation.Action.ADD)) {
            throw nowhere(operation);
        }
        if (!last) {
            object.put(key, change(object.get(key), rest(path), operation));
        } else if (operation.action() == Operation.Action.REMOVE) {
            object.remove(key);
        } else {
            object.put(key, operation.value());
        }
        return object;
    }

    private static Object changeArray(List<Object> array, List<String> path, Operation operation) {
        boolean last = path.size() == 1;
        boolean adds = last && operation.action() == Operation.Action.ADD;
        int index = index(path.getFirst(), array.size(), adds, operation);
        if (!last) {
            array.set(index, change(array.get(index), rest(path), operation));
        } else {
            switch (operation.action()) {
                case ADD -> array.add(index, operation.value());
                case REPLACE -> array.set(index, operation.value());
                case REMOVE -> array.remove(index);
            }
        }
        return array;
    }

    private static int index(String part, int size, boolean adds, Operation operation) {
        if (adds && part.equals(END)) {
            return size;
        }
        if (!INDEX.matcher(part).matches()) {
            throw nowhere(operation);
        }
        int index = Integer.parseInt(part);
        if (index < size || (adds && index == size)) {
            return index;
        }
        throw nowhere(operation);
    }

    private static List<String> rest(List<String> path) {
        return path.subList(1, path.size());
    }

    private static Problem nowhere(Operation operation) {
        return Problem.invalid("There is nothing at %s that the patch could change.", operation.pointer());
    }
}
