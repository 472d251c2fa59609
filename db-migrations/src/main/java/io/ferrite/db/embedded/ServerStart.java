package io.ferrite.db.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** One start of the server on a free port, repeated on another port when somebody else was faster. */
record ServerStart(Arguments arguments, String password) {
    private static final int TRIES = 5;
    private static final int LOOK_EVERY_MILLIS = 15;

    /** A server that answers. */
    record Started(ProcessHandle process, Door door) {}

    Started run() throws IOException, InterruptedException {
        PasswordFile.write(arguments.place().initFile(), rights());
        try {
            for (int tries = 1; tries <= TRIES; tries++) {
                Optional<Started> started = onPort(freePort());
                if (started.isPresent()) {
                    return started.get();
                }
            }
            throw new EmbeddedServerException("MariaDB found no free port on 127.0.0.1 in " + TRIES + " tries.");
        } finally {
            Files.deleteIfExists(arguments.place().initFile());
        }
    }

    /** Runs with all rights before the port opens, at every start, so that a lost password file heals. */
    private String rights() {
        return """
                CREATE DATABASE IF NOT EXISTS `ferrite` CHARACTER SET utf8mb4;
                CREATE USER IF NOT EXISTS 'ferrite'@'127.0.0.1';
                ALTER USER 'ferrite'@'127.0.0.1' IDENTIFIED BY '%s';
                GRANT ALL PRIVILEGES ON `ferrite`.* TO 'ferrite'@'127.0.0.1';
                GRANT ALL PRIVILEGES ON `ferrite\\_%%`.* TO 'ferrite'@'127.0.0.1';""".formatted(password);
    }

    /** Empty when the port was taken in the meantime. */
    private Optional<Started> onPort(int port) throws IOException, InterruptedException {
        ServerLog log = ServerLog.from(arguments.place().log());
        Process process = new ProcessBuilder(arguments.forServing(port))
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(arguments.place().log().toFile()))
                .start();
        Door door = new Door(port, password);
        long begin = System.nanoTime();
        while (!door.leadsTo(arguments.place().data())) {
            if (process.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                return afterExit(log);
            }
            if (System.nanoTime() - begin > arguments.options().patience().toNanos()) {
                process.destroyForcibly();
                throw new EmbeddedServerException("MariaDB did not answer in time. " + log.tail());
            }
        }
        return Optional.of(new Started(process.toHandle(), door));
    }

    private static Optional<Started> afterExit(ServerLog log) throws IOException {
        if (log.portWasTaken()) {
            return Optional.empty();
        }
        throw new EmbeddedServerException("MariaDB ended while starting. " + log.tail());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
