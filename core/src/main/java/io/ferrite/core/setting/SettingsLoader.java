package io.ferrite.core.setting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads settings records from files, environment variables and overrides, all of which the caller hands in. An override
 * beats a variable, a variable beats a file, a later file beats an earlier one. All mistakes are collected before anybody
 * speaks of one.
 */
public final class SettingsLoader {

    private final List<Class<? extends Record>> records;
    private final Options options;
    private final List<Entry> entries = new ArrayList<>();
    private final List<String> mistakes = new ArrayList<>();

    private SettingsLoader(List<Class<? extends Record>> records) {
        this.records = List.copyOf(records);
        this.options = Options.of(records);
    }

    /**
     * A loader of these records.
     *
     * @throws IllegalArgumentException where a component is no proper setting: a mistake in the program
     */
    public static SettingsLoader of(List<Class<? extends Record>> records) {
        return new SettingsLoader(records);
    }

    /**
     * Adds a file.
     *
     * @param name what to call it in messages
     * @param content its text
     */
    public SettingsLoader file(String name, String content) {
        IniFile file = IniFile.read(name, content);
        mistakes.addAll(file.mistakes());
        entries.addAll(file.entries());
        return this;
    }

    /**
     * Adds environment variables. {@code FERRITE_<SECTION>_<NAME>} sets an option; other variables are passed over unless
     * they begin with {@code FERRITE_} and the name of a section.
     */
    public SettingsLoader environment(Map<String, String> variables) {
        variables.keySet().stream()
                .sorted()
                .forEach(variable -> variable(variable, variables.get(variable).strip()));
        return this;
    }

    private void variable(String variable, String value) {
        Place place = Place.variable(variable);
        options.all().stream()
                .filter(option -> option.variable().equals(variable))
                .findFirst()
                .ifPresentOrElse(
                        option -> entries.add(new Entry(option.section(), option.name(), value, place)),
                        () -> strangeVariable(variable, place));
    }

    private void strangeVariable(String variable, Place place) {
        if (options.sections().stream().map(Option::variablePrefix).anyMatch(variable::startsWith)) {
            List<String> names = options.all().stream().map(Option::variable).toList();
            mistakes.add(place.says("no option has this variable." + Spelling.suggestion(variable, names)));
        }
    }

    /**
     * Adds overrides as the command line spells them.
     *
     * @param arguments each {@code section.name=value}
     */
    public SettingsLoader overrides(List<String> arguments) {
        arguments.forEach(this::override);
        return this;
    }

    private void override(String argument) {
        int equals = argument.indexOf('=');
        int dot = argument.indexOf('.');
        if (dot < 1 || equals < dot) {
            mistakes.add("--set needs section.name=value.");
            return;
        }
        String path = argument.substring(0, equals).strip();
        String name = path.substring(dot + 1);
        String value = argument.substring(equals + 1).strip();
        entries.add(new Entry(path.substring(0, dot), name, value, Place.argument(path)));
    }

    /** What was found, with all mistakes. */
    public LoadedSettings load() {
        return new Reading(options, mistakes).load(records, entries);
    }

    /** A sample of the file: every option with its help and its default. */
    public String sample() {
        return new SettingsPage(options, Map.of()).sample();
    }
}
