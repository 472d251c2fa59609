package io.ferrite.core.setting;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All options that a program knows. Two records may declare the same option if they agree on everything but the help; one
 * value then serves both.
 */
final class Options {

    private final Map<String, Option> byPath = new LinkedHashMap<>();

    private Options() {}

    static Options of(List<Class<? extends Record>> records) {
        Options options = new Options();
        records.stream().map(Option::of).flatMap(List::stream).forEach(options::add);
        return options;
    }

    private void add(Option option) {
        Option known = byPath.putIfAbsent(option.path(), option);
        if (known != null && !(known.kind() == option.kind() && known.fallback().equals(option.fallback()))) {
            throw new IllegalArgumentException("Two records disagree about " + option.path() + ".");
        }
    }

    Collection<Option> all() {
        return byPath.values();
    }

    /** By section, in the order of declaration. */
    Map<String, List<Option>> bySection() {
        return all().stream().collect(Collectors.groupingBy(Option::section, LinkedHashMap::new, Collectors.toList()));
    }

    Set<String> sections() {
        return bySection().keySet();
    }

    /** The option called {@code name} today. */
    Optional<Option> named(String section, String name) {
        return Optional.ofNullable(byPath.get(section + "." + name));
    }

    /** The option that was once called {@code name}. */
    Optional<Option> formerlyNamed(String section, String name) {
        return in(section).filter(option -> option.formerly().contains(name)).findFirst();
    }

    /** A sentence for an entry that no option answers to, with the nearest name that one does. */
    String unknown(String section, String name) {
        if (!sections().contains(section)) {
            return "there is no section [%s].%s".formatted(section, Spelling.suggestion(section, sections()));
        }
        List<String> names = in(section).map(Option::name).toList();
        return "[%s] has no option %s.%s".formatted(section, name, Spelling.suggestion(name, names));
    }

    private Stream<Option> in(String section) {
        return all().stream().filter(option -> option.section().equals(section));
    }
}
