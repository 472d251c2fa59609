package io.ferrite.api.contract;

import static java.util.Map.entry;

import io.ferrite.api.version.Microversion;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The page {@code etc/versions.md}: every version of the API, what it brought, and the rows that say so. */
public final class VersionPage {

    private static final String PORTS = "ports are not served yet";
    private static final String PORT_GROUPS = "port groups are not served yet";
    private static final String ALLOCATIONS = "allocations are not served yet";
    private static final String AGENTS = "what agents call is not served yet";
    private static final String RUNBOOKS = "runbooks are not served yet";
    private static final String EVENTS = "external events are not served yet";
    private static final String TEMPLATES = "deploy templates are not served yet";
    private static final String RULES = "inspection rules are not served yet";
    private static final String MARKER = "a marker, nothing on the wire differs";

    // spotless:off   a table: one version per line
    /** Versions that no row mentions, each with the reason. */
    static final Map<Microversion, String> UNMENTIONED = Map.ofEntries(
        entry(Microversion.V1_1,   "everything that no other version names"),
        entry(Microversion.V1_18,  PORTS),
        entry(Microversion.V1_19,  PORTS),
        entry(Microversion.V1_22,  AGENTS),
        entry(Microversion.V1_23,  PORT_GROUPS),
        entry(Microversion.V1_26,  PORT_GROUPS),
        entry(Microversion.V1_34,  PORTS),
        entry(Microversion.V1_36,  AGENTS),
        entry(Microversion.V1_53,  PORTS),
        entry(Microversion.V1_54,  EVENTS),
        entry(Microversion.V1_55,  TEMPLATES),
        entry(Microversion.V1_57,  ALLOCATIONS),
        entry(Microversion.V1_58,  ALLOCATIONS),
        entry(Microversion.V1_60,  ALLOCATIONS),
        entry(Microversion.V1_62,  AGENTS),
        entry(Microversion.V1_63,  "indicators are there at every version"),
        entry(Microversion.V1_64,  PORTS),
        entry(Microversion.V1_68,  AGENTS),
        entry(Microversion.V1_71,  MARKER),
        entry(Microversion.V1_72,  AGENTS),
        entry(Microversion.V1_79,  ALLOCATIONS),
        entry(Microversion.V1_80,  MARKER),
        entry(Microversion.V1_84,  AGENTS),
        entry(Microversion.V1_88,  PORTS),
        entry(Microversion.V1_90,  PORTS),
        entry(Microversion.V1_94,  PORTS),
        entry(Microversion.V1_96,  RULES),
        entry(Microversion.V1_97,  PORTS),
        entry(Microversion.V1_99,  PORT_GROUPS),
        entry(Microversion.V1_100, PORTS),
        entry(Microversion.V1_101, PORTS),
        entry(Microversion.V1_102, PORT_GROUPS),
        entry(Microversion.V1_103, PORT_GROUPS),
        entry(Microversion.V1_105, PORTS),
        entry(Microversion.V1_106, PORT_GROUPS),
        entry(Microversion.V1_107, MARKER),
        entry(Microversion.V1_111, PORTS),
        entry(Microversion.V1_112, RUNBOOKS));
    // spotless:on

    private VersionPage() {}

    /** The page as Markdown. */
    public static String page() {
        Map<Microversion, List<String>> rows = VersionRows.byVersion();
        String newest = Microversion.latest().text();
        String lines = Arrays.stream(Microversion.values())
                .map(version -> "| %s | %s | %s |\n".formatted(version.text(), version.summary(), where(version, rows)))
                .collect(Collectors.joining());
        return """
                # Versions of the API

                Made from the tables that answer requests (`Microversion`, `Operations`, views, parameters, verbs, `Behaviour`);
                change it there. A client asks for a version with the header `OpenStack-API-Version: baremetal %s` or
                `X-OpenStack-Ironic-API-Version: %s`, and gets %s where it asks for none. What is written in italics
                says why no row mentions a version.

                | Version | What it brought | Where |
                |---|---|---|
                %s""".formatted(newest, newest, Microversion.oldest().text(), lines);
    }

    private static String where(Microversion version, Map<Microversion, List<String>> rows) {
        if (rows.containsKey(version)) {
            return String.join("; ", rows.get(version));
        }
        return "*" + UNMENTIONED.getOrDefault(version, "") + "*";
    }
}
