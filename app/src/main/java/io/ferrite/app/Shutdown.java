package io.ferrite.app;

import java.util.concurrent.CountDownLatch;

/**
 * Lets a command that stays up end in order: on SIGTERM or SIGINT {@link #await} returns, and the JVM waits until this is
 * closed, which is after everything that was opened later.
 */
final class Shutdown implements AutoCloseable {

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch finished = new CountDownLatch(1);

    private Shutdown() {}

    static Shutdown watch() {
        Shutdown shutdown = new Shutdown();
        Runtime.getRuntime().addShutdownHook(new Thread(shutdown::hold, "ferrite-shutdown"));
        return shutdown;
    }

    private void hold() {
        asked.countDown();
        try {
            finished.await();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns when the process was asked to end. */
    void await() throws InterruptedException {
        asked.await();
    }

    @Override
    public void close() {
        finished.countDown();
    }
}
