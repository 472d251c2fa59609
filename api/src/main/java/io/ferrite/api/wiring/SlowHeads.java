package io.ferrite.api.wiring;

import io.ferrite.core.watch.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Closes connections whose next request does not come to an end: each byte of it resets the limit of silence, so that a
 * client could keep a connection for ever with one byte in a while.
 */
final class SlowHeads extends Handler.Wrapper implements Connection.Listener {

    private static final long PAUSE_MILLIS = 1000;

    /** Since when each open connection has had no request in work; nothing while it has. */
    private final Map<Connection, AtomicReference<Instant>> idle = new ConcurrentHashMap<>();

    private final TimeSource time;
    private final Duration limit;

    /** @param limit how long a connection may take from the end of one request to the whole head of the next */
    SlowHeads(Handler inside, TimeSource time, Duration limit) {
        super(inside);
        this.time = time;
        this.limit = limit;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        again();
    }

    private void again() {
        if (isRunning() || isStarting()) {
            getServer().getScheduler().schedule(this::sweep, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void sweep() {
        Instant latest = time.instant().minus(limit);
        idle.forEach((connection, since) -> {
            Instant start = since.get();
            if (start != null && start.isBefore(latest)) {
                connection.getEndPoint().close();
            }
        });
        again();
    }

    @Override
    public void onOpened(Connection connection) {
        idle.put(connection, new AtomicReference<>(time.instant()));
    }

    @Override
    public void onClosed(Connection connection) {
        idle.remove(connection);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        AtomicReference<Instant> since =
                idle.get(request.getConnectionMetaData().getConnection());
        if (since != null) {
            since.set(null);
            Request.addCompletionListener(request, failure -> since.set(time.instant()));
        }
        return super.handle(request, response, callback);
    }
}
