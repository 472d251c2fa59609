package io.ferrite.core.store;

import io.ferrite.core.node.StoredDrive;
import io.ferrite.core.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Config drives that are too long for the row of a node. They come and go piece by piece, so that nobody ever holds a whole
 * one. A drive is in use where {@code instance_info} of its node names it.
 */
public interface ConfigDriveStore {

    /**
     * Stores all of {@code text} under a fresh id, in many short writes; what fails half-way leaves nothing behind.
     *
     * @throws IOException where {@code text} cannot be read
     * @throws Problem of kind CONFLICT where the node, or what is stored for it, changes meanwhile
     */
    StoredDrive put(UUID node, InputStream text) throws IOException;

    /**
     * Writes the text of a drive to {@code target}.
     *
     * @throws IOException where {@code target} does not take it
     * @throws Problem of kind NOT_FOUND where there is no such drive, or where it was deleted meanwhile
     */
    void read(StoredDrive drive, OutputStream target) throws IOException;

    /**
     * Deletes all drives of a node but {@code kept}. In the transaction that names it in {@code instance_info}, this also
     * keeps {@link #discard} from deleting it.
     *
     * @throws Problem of kind CONFLICT where {@code kept} is no stored drive of that node
     */
    void keep(UUID node, Optional<StoredDrive> kept);

    /** Deletes a drive, unless it is in use. */
    void discard(StoredDrive drive);

    /** Drives that are not in use although they have been there for {@code age}, the oldest first. */
    List<StoredDrive> unused(Duration age, int limit);
}
