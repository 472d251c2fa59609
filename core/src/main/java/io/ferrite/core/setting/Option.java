package io.ferrite.core.setting;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * An option as a component of a settings record declares it.
 *
 * @param section the section of the file
 * @param name its name there
 * @param kind the type of its value
 * @param fallback the value where nobody gives one, as the file would spell it
 * @param help one sentence for people
 * @param formerly names that it had before
 */
record Option(String section, String name, OptionKind kind, String fallback, String help, List<String> formerly) {

    private static final String VARIABLE_PREFIX = "FERRITE_";

    Option {
        formerly = List.copyOf(formerly);
        if (kind.read(fallback).isEmpty()) {
            throw new IllegalArgumentException(
                    "The default of [%s] %s is not %s.".formatted(section, name, kind.words()));
        }
    }

    /** The options of a settings record, in the order of its components. */
    static List<Option> of(Class<? extends Record> settings) {
        return Arrays.stream(settings.getRecordComponents()).map(Option::of).toList();
    }

    private static Option of(RecordComponent component) {
        Setting setting = component.getAnnotation(Setting.class);
        if (setting == null) {
            throw new IllegalArgumentException(
                    component.getDeclaringRecord() + ": " + component.getName() + " is not marked as a setting.");
        }
        OptionKind kind = OptionKind.of(component.getType())
                .orElseThrow(() -> new IllegalArgumentException("No option can be a " + component.getType() + "."));
        return new Option(
                setting.section(),
                setting.name(),
                kind,
                setting.fallback(),
                setting.help(),
                List.of(setting.formerly()));
    }

    /** {@code section.name}, as {@code --set} spells it. */
    String path() {
        return section + "." + name;
    }

    /** The environment variable that sets it, for example {@code FERRITE_API_HOST_IP}. */
    String variable() {
        return variablePrefix(section) + name.toUpperCase(Locale.ROOT);
    }

    /** What all environment variables of {@code section} begin with. */
    static String variablePrefix(String section) {
        return VARIABLE_PREFIX + section.toUpperCase(Locale.ROOT) + "_";
    }

    /** The default as a value. */
    Object fallbackValue() {
        return kind.read(fallback).orElseThrow();
    }

    /** How messages name it: {@code [section] name}. */
    String label() {
        return "[%s] %s".formatted(section, name);
    }
}
