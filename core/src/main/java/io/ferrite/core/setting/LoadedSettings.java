package io.ferrite.core.setting;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a loader found: the records where all is well, and else everything that is wrong. */
public final class LoadedSettings {

    private final SettingsPage page;
    private final Map<Class<?>, Record> records;
    private final List<String> mistakes;
    private final List<String> warnings;

    LoadedSettings(SettingsPage page, Map<Class<?>, Record> records, List<String> mistakes, List<String> warnings) {
        this.page = page;
        this.records = Map.copyOf(records);
        this.mistakes = List.copyOf(mistakes);
        this.warnings = List.copyOf(warnings);
    }

    /** Everything that is wrong, one sentence each with its place; empty where all is well. No secret is in it. */
    public List<String> mistakes() {
        return mistakes;
    }

    /** What works today and will not for ever, one sentence each with its place. */
    public List<String> warnings() {
        return warnings;
    }

    /**
     * A record.
     *
     * @throws SettingsException where there is any mistake, even in another record
     */
    public <T extends Record> T get(Class<T> type) {
        if (!mistakes.isEmpty()) {
            throw new SettingsException(mistakes);
        }
        return Optional.ofNullable(type.cast(records.get(type)))
                .orElseThrow(() -> new IllegalArgumentException("Nobody asked the loader for " + type + "."));
    }

    /** All options with the values in force, as a file would have them; secrets are masked. */
    public String page() {
        return page.effective();
    }
}
