package io.ferrite.api.contract;

import io.ferrite.api.request.Key;
import io.ferrite.api.version.Behaviour;
import io.ferrite.api.version.Microversion;
import io.ferrite.api.version.ProvisionParameter;
import io.ferrite.api.version.Word;
import io.ferrite.api.view.Field;
import io.ferrite.api.view.Field.OldName;
import io.ferrite.api.view.View;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which rows of all tables mention which version. What has always been there is left out. */
public final class VersionRows {

    private static final String PATH = "`%s`";

    /** By version, and by what they are about. */
    private final Map<Microversion, Map<String, Set<String>>> rows = new EnumMap<>(Microversion.class);

    private VersionRows() {
        Operations.all().forEach(this::operation);
        Operations.all()
                .flatMap(row -> Components.view(row.answer().content()).stream())
                .forEach(this::view);
        ProvisionParameter.ALL.forEach(parameter -> parameter
                .verbs()
                .forEach((verb, since) -> add(since, "provision target `%s`".formatted(verb.text()), parameter.key())));
        Stream.of(Behaviour.values()).forEach(behaviour -> add(behaviour.since(), "`Behaviour`", behaviour.name()));
        rows.remove(Microversion.oldest());
    }

    /** What mentions a version, by version. */
    public static Map<Microversion, List<String>> byVersion() {
        Map<Microversion, List<String>> texts = new EnumMap<>(Microversion.class);
        new VersionRows()
                .rows.forEach((version, about) -> texts.put(
                        version,
                        about.entrySet().stream().map(VersionRows::text).toList()));
        return Collections.unmodifiableMap(texts);
    }

    private static String text(Map.Entry<String, Set<String>> about) {
        String what = about.getValue().stream().map(PATH::formatted).collect(Collectors.joining(", "));
        return about.getKey() + ": " + what;
    }

    private void operation(Operation row) {
        add(row.span().since(), "address", row.toString());
        row.span().until().ifPresent(gone -> add(gone, "address gone", row.toString()));
        row.query().forEach(parameter -> add(parameter.since(), PATH.formatted(row.path()), "?" + parameter.name()));
        if (row.body() instanceof Body.Keys keys) {
            keys.keys().stream().filter(key -> !saidElsewhere(row, key)).forEach(key -> key(row, key));
        }
    }

    /** Fields that can be given say since when themselves, and so do the keys that go with a verb. */
    private static boolean saidElsewhere(Operation row, Key key) {
        return Components.view(row.answer().content())
                        .flatMap(view -> view.field(key.name()))
                        .isPresent()
                || ProvisionParameter.ALL.stream()
                        .anyMatch(parameter -> parameter.key().equals(key.name()));
    }

    private void key(Operation row, Key key) {
        String about = PATH.formatted(row);
        add(key.span().since(), about, key.name());
        key.span().until().ifPresent(gone -> add(gone, about + " without", key.name()));
        for (Word word : key.form().words()) {
            add(word.since(), about + " " + key.name(), word.text());
        }
    }

    private void view(View<?> view) {
        for (Field<?> field : view.fields()) {
            add(field.since(), view.what(), field.name());
            for (OldName old : field.older()) {
                add(old.since(), view.what() + " " + field.name(), old.value().text());
            }
        }
    }

    private void add(Microversion version, String about, String row) {
        rows.computeIfAbsent(version, each -> new LinkedHashMap<>())
                .computeIfAbsent(about, each -> new LinkedHashSet<>())
                .add(row);
    }
}
