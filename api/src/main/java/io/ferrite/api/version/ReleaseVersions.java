package io.ferrite.api.version;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which version of the API each release of the OpenStack service had at most, by the names that releases go by. */
public final class ReleaseVersions {

    private record Row(Microversion version, List<String> names) {}

    // spotless:off   a table: one version per line, with the releases that had it
    private static final List<Row> ROWS = List.of(
        new Row(Microversion.V1_79,  List.of("21.0")),
        new Row(Microversion.V1_80,  List.of("21.1")),
        new Row(Microversion.V1_81,  List.of("21.3")),
        new Row(Microversion.V1_82,  List.of("21.4", "2023.1", "antelope")),
        new Row(Microversion.V1_83,  List.of("22.0")),
        new Row(Microversion.V1_86,  List.of("22.1")),
        new Row(Microversion.V1_87,  List.of("23.0")),
        new Row(Microversion.V1_88,  List.of("23.1", "2023.2", "bobcat")),
        new Row(Microversion.V1_89,  List.of("24.0")),
        new Row(Microversion.V1_90,  List.of("24.1", "2024.1", "caracal")),
        new Row(Microversion.V1_91,  List.of("25.0", "26.0")),
        new Row(Microversion.V1_93,  List.of("26.1", "2024.2", "dalmatian")),
        new Row(Microversion.V1_94,  List.of("27.0")),
        new Row(Microversion.V1_95,  List.of("28.0")),
        new Row(Microversion.V1_96,  List.of("29.0", "2025.1", "epoxy")),
        new Row(Microversion.V1_99,  List.of("30.0", "31.0")),
        new Row(Microversion.V1_101, List.of("32.0", "2025.2", "flamingo")),
        new Row(Microversion.V1_104, List.of("33.0")),
        new Row(Microversion.V1_109, List.of("34.0")),
        new Row(Microversion.V1_111, List.of("35.0", "2026.1", "gazpacho")),
        new Row(Microversion.V1_112, List.of("36.0", "37.0")),
        new Row(Microversion.V1_115, List.of("master")));
    // spotless:on

    private static final Pattern VERSION = Pattern.compile("1\\.([0-9]{1,3})");
    private static final Map<String, Microversion> BY_NAME = byName();

    private ReleaseVersions() {}

    /** The version that {@code text} names: a release such as {@code 24.1}, or a version such as {@code 1.90}. */
    public static Optional<Microversion> named(String text) {
        String name = text.strip().toLowerCase(Locale.ROOT);
        return Optional.ofNullable(BY_NAME.get(name))
                .or(() -> Optional.of(VERSION.matcher(name))
                        .filter(Matcher::matches)
                        .flatMap(version -> Microversion.of(Integer.parseInt(version.group(1)))));
    }

    /** The releases that are known, for messages. */
    public static String known() {
        return String.join(", ", BY_NAME.keySet());
    }

    private static Map<String, Microversion> byName() {
        Map<String, Microversion> names = new LinkedHashMap<>();
        ROWS.forEach(row -> row.names().forEach(name -> names.put(name, row.version())));
        return names;
    }
}
