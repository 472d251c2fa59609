package io.ferrite.redfish;

import java.nio.file.Path;
import java.util.Objects;

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
}
