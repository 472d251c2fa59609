package io.ferrite.redfish;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** Whose certificates a client believes. */
public sealed interface Trust {

    /** The authorities that this Java knows. */
    record PublicAuthorities() implements Trust {}

    /**
     * The certificates in a file, or in all files of a folder, in PEM or DER.
     *
     * @param path the file or folder
     */
    record OwnAuthority(Path path) implements Trust {
        public OwnAuthority {
            Objects.requireNonNull(path, "path");
        }
    }

    /** Anybody's: the connection is private but may end at the wrong machine. */
    record Anybody() implements Trust {}

    /**
     * Reads what people write: a word for yes (public authorities) or no (anybody), else the path of a file or folder.
     *
     * @throws IllegalArgumentException where it is no path either
     */
    static Trust of(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        if (Set.of("true", "yes", "on", "1", "t", "y").contains(word)) {
            return new PublicAuthorities();
        }
        if (Set.of("false", "no", "off", "0", "f", "n").contains(word)) {
            return new Anybody();
        }
        return new OwnAuthority(Path.of(text.strip()));
    }
}
