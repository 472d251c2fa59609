package io.ferrite.db.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.TimeUnit;

/**
 * Makes the data directory: the server's own system tables and nothing else.
 *
 * <p>Made under another name and renamed when whole, so that a start that was cut short leaves nothing half done.
 */
record DataDirectory(Arguments arguments) {
    /** The root account is bound to the Unix socket: it has no password and no way in over the network. */
    private static final String PREFACE = "CREATE DATABASE mysql;\nUSE mysql;\nSET @auth_root_socket='root';\n";

    /** Does nothing where the directory exists. */
    void createIfMissing() throws IOException, InterruptedException {
        Path data = arguments.place().data();
        if (Files.isDirectory(data)) {
            return;
        }
        Path unfinished = data.resolveSibling("data.unfinished");
        FileTree.delete(unfinished);
        Files.createDirectories(unfinished);
        bootstrap(unfinished);
        Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private void bootstrap(Path data) throws IOException, InterruptedException {
        ServerLog log = ServerLog.from(arguments.place().log());
        Process process = new ProcessBuilder(arguments.forBootstrap(data))
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(arguments.place().log().toFile()))
                .start();
        try {
            feed(process.getOutputStream());
            boolean ended = process.waitFor(arguments.options().patience().toMillis(), TimeUnit.MILLISECONDS);
            if (!ended || process.exitValue() != 0) {
                throw new EmbeddedServerException(
                        "MariaDB could not make its data directory " + data + ". " + log.tail());
            }
        } catch (IOException brokenPipe) {
            throw new EmbeddedServerException("MariaDB would not start. " + log.tail(), brokenPipe);
        } finally {
            process.destroyForcibly();
        }
    }

    private void feed(OutputStream server) throws IOException {
        try (server) {
            server.write(PREFACE.getBytes(StandardCharsets.UTF_8));
            for (String file : Distribution.SYSTEM_TABLES) {
                Files.copy(arguments.distribution().base().resolve(file), server);
            }
        }
    }
}
