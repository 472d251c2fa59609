package io.ferrite.conductor.periodic;

import io.ferrite.core.node.StoredDrive;
import io.ferrite.core.store.ConfigDriveStore;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes stored config drives that no node uses: those whose API ended before it could, and those that somebody took out of
 * instance_info by hand.
 */
public final class DriveSweep implements Runnable {

    /** How often to look. */
    public static final Duration PERIOD = Duration.ofMinutes(10);

    /** Far longer than it takes from the first piece of a drive to its use. */
    public static final Duration AGE = Duration.ofHours(1);

    private static final Logger LOG = LoggerFactory.getLogger(DriveSweep.class);
    private static final int BATCH = 100;

    private final ConfigDriveStore drives;
    private final Duration age;

    public DriveSweep(ConfigDriveStore drives, Duration age) {
        this.drives = drives;
        this.age = age;
    }

    @Override
    public void run() {
        List<StoredDrive> unused = drives.unused(age, BATCH);
        unused.forEach(drives::discard);
        if (!unused.isEmpty()) {
            LOG.atInfo().log("deleted {} config drives that no node uses", unused.size());
        }
    }
}
