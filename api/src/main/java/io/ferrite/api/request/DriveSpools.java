package io.ferrite.api.request;

import io.ferrite.core.problem.Problem;
import io.ferrite.core.problem.ProblemKind;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where long config drives wait until their request has been checked: files, and only so many at the same time. */
public final class DriveSpools {

    private static final Logger LOG = LoggerFactory.getLogger(DriveSpools.class);
    private static final FileAttribute<Set<PosixFilePermission>> OURS_ALONE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path folder;
    private final int most;
    private final Semaphore free;

    /**
     * @param folder where the files lie; made when it is needed first
     * @param most how many there may be at the same time
     */
    public DriveSpools(Path folder, int most) {
        this.folder = folder;
        this.most = most;
        this.free = new Semaphore(most);
    }

    /** A new one, or empty where there are as many as may be. */
    Optional<SpooledDrive> open() {
        if (!free.tryAcquire()) {
            return Optional.empty();
        }
        boolean open = false;
        try {
            SpooledDrive drive = new SpooledDrive(file(), free::release);
            open = true;
            return Optional.of(drive);
        } catch (IOException refused) {
            throw unusable(refused);
        } finally {
            if (!open) {
                free.release();
            }
        }
    }

    /** Nobody else can read it, and it is gone when it is closed, or when this process ends in whatever way. */
    private FileChannel file() throws IOException {
        Files.createDirectories(folder);
        return FileChannel.open(
                folder.resolve("ferrite-drive-" + UUID.randomUUID()),
                Set.of(
                        StandardOpenOption.CREATE_NEW,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.DELETE_ON_CLOSE),
                OURS_ALONE);
    }

    /** What a client is told while all are in use. */
    Problem full() {
        return Problem.capacity("%d config drives are being received already; try again in a moment.", most);
    }

    /** What a client is told where a file does not take what comes. */
    static Problem unusable(IOException cause) {
        LOG.error("A config drive cannot be written to the spool folder.", cause);
        return new Problem(
                ProblemKind.CAPACITY, "There is no room for the config drive now; the service's log says why.", cause);
    }
}
