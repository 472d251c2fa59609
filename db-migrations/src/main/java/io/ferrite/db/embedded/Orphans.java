package io.ferrite.db.embedded;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Servers that outlived a killed owner.
 *
 * <p>A process counts as ours when its own command line names this data directory; a stale process id in a file could
 * by now belong to anybody. Only the holder of the {@link OwnerLock} may look, so that no living owner's server is taken.
 */
record Orphans(Place place) {
    private static final Logger LOG = LoggerFactory.getLogger(Orphans.class);

    /** Keeps the one that answers, when it is of the wanted version; ends all others. */
    Optional<ServerStart.Started> adoptOrEnd(Distribution distribution, String password, Duration patience)
            throws InterruptedException {
        Optional<ServerStart.Started> adopted = Optional.empty();
        for (ProcessHandle process : find()) {
            Optional<ServerStart.Started> healthy = healthy(process, distribution, password);
            if (adopted.isEmpty() && healthy.isPresent()) {
                adopted = healthy;
            } else {
                LOG.atWarn().addKeyValue("pid", process.pid()).log("Ending a database server that lost its owner");
                end(process, patience);
            }
        }
        return adopted;
    }

    /** Ends all of them. */
    void endAll(Duration patience) throws InterruptedException {
        for (ProcessHandle process : find()) {
            end(process, patience);
        }
    }

    /** Asks first, then kills; returns when the process is gone. */
    static void end(ProcessHandle process, Duration patience) throws InterruptedException {
        process.destroy();
        if (!gone(process, patience)) {
            process.destroyForcibly();
            if (!gone(process, patience)) {
                throw new EmbeddedServerException(
                        "Process " + process.pid() + " (mariadbd) does not end, even killed.");
            }
        }
    }

    private List<ProcessHandle> find() {
        String wanted = Arguments.dataArgument(place.data());
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            return all.filter(process -> Arrays.asList(arguments(process)).contains(wanted))
                    .toList();
        }
    }

    private Optional<ServerStart.Started> healthy(ProcessHandle process, Distribution distribution, String password) {
        boolean sameProgram = process.info()
                .command()
                .equals(Optional.of(distribution.server().toString()));
        if (!sameProgram) {
            return Optional.empty();
        }
        return port(process)
                .map(port -> new Door(port, password))
                .filter(door -> door.leadsTo(place.data()))
                .map(door -> new ServerStart.Started(process, door));
    }

    private static Optional<Integer> port(ProcessHandle process) {
        return Arrays.stream(arguments(process))
                .filter(argument -> argument.matches("--port=[0-9]{1,5}"))
                .map(argument -> Integer.valueOf(argument.substring("--port=".length())))
                .findFirst();
    }

    private static String[] arguments(ProcessHandle process) {
        return process.info().arguments().orElseGet(() -> new String[0]);
    }

    private static boolean gone(ProcessHandle process, Duration patience) throws InterruptedException {
        CompletableFuture<ProcessHandle> exit = process.onExit();
        try {
            exit.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("Cannot watch process " + process.pid() + ".", e);
        }
    }
}
