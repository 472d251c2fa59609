package io.ferrite.redfish;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;

/**
 * Opens connections to BMCs. One client serves a whole process: it shares sockets and threads between all of them, and it
 * keeps the sessions of the BMCs used last. Safe for any thread, virtual ones included.
 */
public final class RedfishClient implements AutoCloseable {

    private static final int MOST_CONNECTIONS = 1000;
    private static final Duration FAREWELL = Duration.ofSeconds(2);

    private final Patience patience;
    private final OkHttpClient plain;
    private final Map<Trust, OkHttpClient> trusting = new ConcurrentHashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Endpoint, RedfishConnection> connections = new LinkedHashMap<>(16, 0.75f, true);

    /** A client with the usual patience. */
    public RedfishClient() {
        this(Patience.USUAL);
    }

    public RedfishClient(Patience patience) {
        this.patience = patience;
        this.plain = new OkHttpClient.Builder()
                .protocols(List.of(Protocol.HTTP_1_1))
                .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
                .connectTimeout(patience.connect())
                .readTimeout(patience.answer())
                .writeTimeout(patience.answer())
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .build();
    }

    /**
     * The connection to {@code endpoint}. Nothing is sent yet.
     *
     * @throws RedfishException of kind REJECTED where the certificates to be trusted cannot be read
     */
    public RedfishConnection at(Endpoint endpoint) {
        lock.lock();
        try {
            RedfishConnection connection = connections.computeIfAbsent(endpoint, this::open);
            if (connections.size() > MOST_CONNECTIONS) {
                connections.remove(connections.keySet().iterator().next());
            }
            return connection;
        } finally {
            lock.unlock();
        }
    }

    /** Ends all sessions, each within two seconds, side by side. */
    @Override
    public void close() {
        List<Thread> farewells = new ArrayList<>();
        for (RedfishConnection connection : drained()) {
            farewells.add(Thread.startVirtualThread(() -> connection.close(Deadline.in(FAREWELL))));
        }
        try {
            for (Thread farewell : farewells) {
                farewell.join(FAREWELL);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private List<RedfishConnection> drained() {
        lock.lock();
        try {
            List<RedfishConnection> all = List.copyOf(connections.values());
            connections.clear();
            return all;
        } finally {
            lock.unlock();
        }
    }

    private RedfishConnection open(Endpoint endpoint) {
        Faults faults = new Faults(endpoint);
        OkHttpClient http = trusting.computeIfAbsent(endpoint.trust(), trust -> Certificates.trusting(plain, trust));
        return new RedfishConnection(endpoint, faults, new Retries(new Wire(http, endpoint, faults), faults, patience));
    }
}
