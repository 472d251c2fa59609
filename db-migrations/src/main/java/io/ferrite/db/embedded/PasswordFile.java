package io.ferrite.db.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/** Text that only its owner may read: files of mode 0600, never visible with another mode. */
final class PasswordFile {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final int BYTES = 24;

    private PasswordFile() {}

    /** The kept password, or a new random one of 32 letters, digits, '-' and '_'. */
    static String readOrCreate(Path file) {
        try {
            if (Files.notExists(file)) {
                write(file, random());
            }
            return checked(Files.readString(file).strip(), file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read or write the database password in " + file + ".", e);
        }
    }

    /** The password becomes part of an SQL text, so nothing else may be in it. */
    private static String checked(String password, Path file) {
        if (password.matches("[A-Za-z0-9_-]{16,}")) {
            return password;
        }
        throw new EmbeddedServerException("The password in " + file
                + " must be 16 or more letters, digits, '-' or '_'. Delete the file to get a new one.");
    }

    /** Replaces the file in one step. */
    static void write(Path file, String text) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        Files.writeString(fresh, text + "\n");
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
