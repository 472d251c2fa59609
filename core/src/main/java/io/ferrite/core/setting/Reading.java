package io.ferrite.core.setting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One pass over what was written: from entries to values, and from values to records. */
final class Reading {

    private final Options options;
    private final List<String> mistakes;
    private final List<String> warnings = new ArrayList<>();
    private final Map<String, Given> given = new HashMap<>();

    Reading(Options options, List<String> mistakes) {
        this.options = options;
        this.mistakes = new ArrayList<>(mistakes);
    }

    LoadedSettings load(List<Class<? extends Record>> records, List<Entry> entries) {
        entries.stream()
                .sorted(Comparator.comparing(entry -> entry.place().rank()))
                .forEach(this::take);
        Map<Class<?>, Record> made = new HashMap<>();
        for (Class<? extends Record> type : records) {
            RecordMaker<?> maker = new RecordMaker<>(type, given);
            maker.make().ifPresentOrElse(record -> made.put(type, record), () -> mistakes.addAll(maker.mistakes()));
        }
        return new LoadedSettings(new SettingsPage(options, given), made, mistakes, warnings);
    }

    private void take(Entry entry) {
        optionOf(entry)
                .ifPresentOrElse(
                        option -> take(option, entry),
                        () -> mistake(entry, options.unknown(entry.section(), entry.name())));
    }

    private void take(Option option, Entry entry) {
        Given before = given.get(option.path());
        if (before != null && before.place().sameFile(entry.place())) {
            mistake(entry, "%s was already given at %s.".formatted(option.label(), before.place()));
            return;
        }
        option.kind()
                .read(entry.value())
                .ifPresentOrElse(
                        value -> given.put(option.path(), new Given(value, entry.place())),
                        () -> mistake(
                                entry,
                                "%s has to be %s, not '%s'."
                                        .formatted(option.label(), option.kind().words(), entry.value())));
    }

    private void mistake(Entry entry, String message) {
        mistakes.add(entry.place().says(message));
    }

    private Optional<Option> optionOf(Entry entry) {
        Optional<Option> today = options.named(entry.section(), entry.name());
        if (today.isPresent()) {
            return today;
        }
        Optional<Option> renamed = options.formerlyNamed(entry.section(), entry.name());
        renamed.ifPresent(option -> warnings.add(entry.place()
                .says("[%s] %s is called %s now.".formatted(option.section(), entry.name(), option.name()))));
        return renamed;
    }
}
