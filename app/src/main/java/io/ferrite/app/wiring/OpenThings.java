package io.ferrite.app.wiring;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What was opened, closed in the opposite order. What cannot be closed does not keep the rest open. */
final class OpenThings implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OpenThings.class);

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();

    /** Remembers {@code thing} for closing. */
    <T extends AutoCloseable> T add(T thing) {
        opened.push(thing);
        return thing;
    }

    @Override
    public void close() {
        while (!opened.isEmpty()) {
            close(opened.pop());
        }
    }

    private static void close(AutoCloseable thing) {
        try {
            thing.close();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } catch (Exception broken) {
            LOG.atWarn()
                    .addKeyValue("what", thing.getClass().getSimpleName())
                    .setCause(broken)
                    .log("Not closed in order");
        }
    }
}
