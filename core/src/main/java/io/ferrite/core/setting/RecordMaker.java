package io.ferrite.core.setting;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Builds one settings record. Where its constructor refuses the values, each given value is tried alone among the defaults,
 * so that every wrong one is named with its place.
 */
final class RecordMaker<T extends Record> {

    private final Class<T> type;
    private final List<Option> components;
    private final Map<String, Given> given;

    /** @param given values by the path of their option */
    RecordMaker(Class<T> type, Map<String, Given> given) {
        this.type = type;
        this.components = Option.of(type);
        this.given = Map.copyOf(given);
    }

    /** The record, or empty where its constructor refuses the values. */
    Optional<T> make() {
        try {
            return Optional.of(build(option -> true));
        } catch (IllegalArgumentException refused) {
            return Optional.empty();
        }
    }

    /** Why the record cannot be built: one sentence per wrong value, or one in all where only their company is wrong. */
    List<String> mistakes() {
        List<String> single = givenHere().stream()
                .flatMap(option -> refusal(option::equals).map(why -> saysOf(option, why)).stream())
                .toList();
        boolean defaultsHold = refusal(option -> false).isEmpty();
        if (defaultsHold && !single.isEmpty()) {
            return single;
        }
        return refusal(option -> true).map(why -> places() + ": " + why).stream()
                .toList();
    }

    private String saysOf(Option option, String why) {
        return given.get(option.path()).place().says(option.label() + ": " + why);
    }

    private String places() {
        List<Option> culprits = givenHere();
        if (culprits.isEmpty()) {
            return "[%s]".formatted(components.getFirst().section());
        }
        return culprits.stream()
                .map(option -> given.get(option.path()).place().text())
                .collect(Collectors.joining(", "));
    }

    private List<Option> givenHere() {
        return components.stream()
                .filter(option -> given.containsKey(option.path()))
                .toList();
    }

    private Optional<String> refusal(Predicate<Option> takes) {
        try {
            build(takes);
            return Optional.empty();
        } catch (IllegalArgumentException refused) {
            return Optional.of(refused.getMessage());
        }
    }

    private T build(Predicate<Option> takes) {
        try {
            return constructor()
                    .newInstance(components.stream()
                            .map(option -> value(option, takes))
                            .toArray());
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof IllegalArgumentException refused) {
                throw refused;
            }
            throw new IllegalStateException("Building " + type + " failed.", thrown.getCause());
        } catch (ReflectiveOperationException hidden) {
            throw new IllegalStateException("The settings record " + type + " cannot be built.", hidden);
        }
    }

    private Object value(Option option, Predicate<Option> takes) {
        Given value = given.get(option.path());
        if (value == null || !takes.test(option)) {
            return option.fallbackValue();
        }
        return value.value();
    }

    private Constructor<T> constructor() throws NoSuchMethodException {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        return type.getConstructor(types);
    }
}
