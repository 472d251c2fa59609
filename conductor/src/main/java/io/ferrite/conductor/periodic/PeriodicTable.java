package io.ferrite.conductor.periodic;

import io.ferrite.core.watch.TimeSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Jobs with a period, each in a virtual thread of its own. A job that fails is run again after its period. */
public final class PeriodicTable implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PeriodicTable.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /**
     * A job.
     *
     * @param name for logs
     * @param period the pause between the end of one run and the start of the next
     * @param job what to do
     */
    public record Row(String name, Duration period, Runnable job) {}

    private final TimeSource time;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean closing;

    public PeriodicTable(TimeSource time) {
        this.time = time;
    }

    /** Starts all jobs and returns. */
    public void start(List<Row> rows) {
        rows.forEach(row ->
                threads.add(Thread.ofVirtual().name("periodic-" + row.name()).start(() -> loop(row))));
    }

    private void loop(Row row) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                runOnce(row);
                time.pause(row.period());
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void runOnce(Row row) {
        try {
            row.job().run();
        } catch (RuntimeException failed) {
            if (closing) {
                return;
            }
            LOG.atWarn().setCause(failed).log("the job {} failed and is tried again", row.name());
        }
    }

    /** Interrupts the jobs and waits a little for them, so that what they use can be closed next. */
    @Override
    public void close() {
        closing = true;
        threads.forEach(Thread::interrupt);
        threads.forEach(PeriodicTable::await);
    }

    private static void await(Thread thread) {
        try {
            thread.join(PATIENCE);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
