package io.ferrite.db.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the files of one server are, all below {@code <home>/mariadb}.
 *
 * @param root absolute, with links resolved, so that two spellings of one home are one home
 */
record Place(Path root) {
    /** A Unix socket's address has 108 bytes, one of them the closing zero. */
    private static final int LONGEST_SOCKET = 107;

    /** Makes the folder where it is missing and checks that it may hold such data. */
    static Place under(Path home, Purpose purpose) {
        try {
            Path root = Files.createDirectories(home.toAbsolutePath().resolve("mariadb"))
                    .toRealPath();
            if (purpose == Purpose.KEEP) {
                refuseTemporary(root);
            }
            return new Place(root);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make the database's folder below " + home + ".", e);
        }
    }

    private static void refuseTemporary(Path root) throws IOException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        if (Files.exists(temporary) && root.startsWith(temporary.toRealPath())) {
            throw new EmbeddedServerException("The embedded database must not keep its data in " + root
                    + ", which is inside the temporary folder " + temporary
                    + " and may be emptied at any time. Set FERRITE_HOME to a lasting folder.");
        }
    }

    Path data() {
        return root.resolve("data");
    }

    Path ownerFile() {
        return root.resolve("owner");
    }

    Path passwordFile() {
        return root.resolve("password");
    }

    Path log() {
        return root.resolve("server.err");
    }

    Path pidFile() {
        return root.resolve("server.pid");
    }

    Path initFile() {
        return root.resolve("init.sql");
    }

    /** The socket in the root, or in a private folder of its own when the root's path is too long for one. */
    Path socket() throws IOException {
        Path near = root.resolve("s");
        if (near.toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST_SOCKET) {
            return near;
        }
        Path apart = Files.createTempDirectory("ferrite-db");
        apart.toFile().deleteOnExit();
        return apart.resolve("s");
    }
}
