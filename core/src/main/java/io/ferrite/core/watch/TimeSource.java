package io.ferrite.core.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** Where the house gets its time from, and how it waits. Tests move it by hand. */
public interface TimeSource extends InstantSource {

    /** Waits for {@code duration} on this clock. */
    void pause(Duration duration) throws InterruptedException;

    /** The clock of the machine, cut to microseconds, the precision of the database. */
    static TimeSource system() {
        return new SystemTime();
    }

    /** The machine's own clock. */
    final class SystemTime implements TimeSource {

        private SystemTime() {}

        @Override
        public Instant instant() {
            return Instant.now().truncatedTo(ChronoUnit.MICROS);
        }

        @Override
        public void pause(Duration duration) throws InterruptedException {
            Thread.sleep(duration);
        }
    }
}
