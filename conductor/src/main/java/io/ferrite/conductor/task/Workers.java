package io.ferrite.conductor.task;

import io.ferrite.core.problem.Problem;
import io.ferrite.core.rpc.Asker;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A bounded number of virtual threads for work that goes on after a request was answered. Whoever gets no worker has changed
 * nothing yet.
 */
public final class Workers implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore free;

    public Workers(int count) {
        this.free = new Semaphore(count);
    }

    /** One worker, set aside. Exactly one of its two methods has to be called. */
    public final class Place {
        private Place() {}

        /** Starts {@code work} and returns. */
        public void run(Runnable work) {
            Runnable carried = Asker.carried(work);
            threads.execute(() -> finish(carried));
        }

        /** Gives the worker back unused. */
        public void giveBack() {
            free.release();
        }
    }

    /**
     * Sets a worker aside.
     *
     * @throws Problem of kind CAPACITY where all are busy
     */
    public Place reserve() {
        if (!free.tryAcquire()) {
            throw Problem.capacity("All workers of this conductor are busy; try again in a few seconds.");
        }
        return new Place();
    }

    private void finish(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException bug) {
            LOG.error("work ended with an error nobody expected", bug);
        } finally {
            free.release();
        }
    }

    /** Waits a little for work that goes on, then interrupts it. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(5, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException stop) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
