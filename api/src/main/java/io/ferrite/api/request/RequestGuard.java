package io.ferrite.api.request;

import io.ferrite.api.version.Microversion;
import io.ferrite.api.version.Since;
import io.ferrite.api.version.Span;
import io.ferrite.core.problem.Problem;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The one reader of request records. A record's components are the keys that a request may have, in snake case; {@link
 * Since} says from which version on. A key that is absent or null becomes null. Components are of type {@code String},
 * {@code Boolean}, {@code Integer}, {@code List<Object>}, {@code Map<String, Object>} or {@code Object} for any JSON value.
 */
public final class RequestGuard {

    private static final int TEXT_LIMIT = 16_000;

    private RequestGuard() {}

    /**
     * The record that {@code body} spells.
     *
     * @throws Problem of kind INVALID for unknown keys and wrong types, VERSION for keys newer than the request
     */
    public static <R extends Record> R read(Class<R> type, Map<String, Object> body, Microversion version) {
        refuseUnknown(type, body.keySet());
        Object[] values = Arrays.stream(type.getRecordComponents())
                .map(component -> value(component, body.get(key(component)), version))
                .toArray();
        return build(type, values);
    }

    /** The keys that a request which {@code type} stands for may have. */
    public static List<Key> keys(Class<? extends Record> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(component -> Key.optional(key(component), span(component), form(component)))
                .toList();
    }

    private static Span span(RecordComponent component) {
        return Optional.ofNullable(component.getAnnotation(Since.class))
                .map(since -> Span.since(since.value()))
                .orElse(Span.ALWAYS);
    }

    private static Form form(RecordComponent component) {
        if (component.getType() == Object.class) {
            return Form.ANY;
        }
        return Form.of(component.getType()).orNull();
    }

    private static void refuseUnknown(Class<? extends Record> type, Collection<String> given) {
        Set<String> known =
                Arrays.stream(type.getRecordComponents()).map(RequestGuard::key).collect(Collectors.toSet());
        Set<String> unknown = new LinkedHashSet<>(given);
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            throw Problem.invalid("The request has keys that are unknown here: %s.", String.join(", ", unknown));
        }
    }

    private static Object value(RecordComponent component, Object given, Microversion version) {
        if (given == null) {
            return null;
        }
        String what = "'" + key(component) + "'";
        Since since = component.getAnnotation(Since.class);
        if (since != null) {
            version.require(since.value(), "Key " + what);
        }
        Class<?> type = component.getType();
        if (type == String.class) {
            return JsonShape.text(given, what, TEXT_LIMIT);
        } else if (type == Boolean.class) {
            return JsonShape.flag(given, what);
        } else if (type == Integer.class) {
            return JsonShape.number(given, what);
        } else if (type == List.class) {
            return JsonShape.array(given, what);
        } else if (type == Map.class) {
            return JsonShape.object(given, what);
        }
        return given;
    }

    /** {@code rescuePassword} is the key {@code rescue_password}. */
    private static String key(RecordComponent component) {
        return component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    private static <R extends Record> R build(Class<R> type, Object[] values) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return type.getConstructor(types).newInstance(values);
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof Problem problem) {
                throw problem;
            }
            throw new IllegalStateException("Cannot build " + type + ".", refused);
        } catch (ReflectiveOperationException bug) {
            throw new IllegalStateException("Cannot build " + type + ".", bug);
        }
    }
}
