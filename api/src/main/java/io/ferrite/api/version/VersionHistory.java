package io.ferrite.api.version;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The page {@code etc/versions.md}: every version of the API and what it brought. */
public final class VersionHistory {

    private VersionHistory() {}

    /** The page as Markdown. */
    public static String page() {
        String newest = Microversion.latest().text();
        String rows = Arrays.stream(Microversion.values())
                .map(version -> "| %s | %s |\n".formatted(version.text(), version.summary()))
                .collect(Collectors.joining());
        return """
                # Versions of the API

                Made from `io.ferrite.api.version.Microversion`; change it there. A client asks for a version with the header
                `OpenStack-API-Version: baremetal %s` or `X-OpenStack-Ironic-API-Version: %s`, and gets %s where it asks
                for none.

                | Version | What it brought |
                |---|---|
                %s""".formatted(newest, newest, Microversion.oldest().text(), rows);
    }
}
