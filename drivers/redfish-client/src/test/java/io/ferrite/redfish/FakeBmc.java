package io.ferrite.redfish;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;

/** A BMC of a few resources, with a door and some bad weather. */
final class FakeBmc implements AutoCloseable {

    static final String USER = "root";
    static final String PASSWORD = "calvin-and-hobbes";

    /** What comes instead of the next answer. */
    enum Fault {
        BUSY,
        BROKEN,
        DROP,
        SILENCE,
        ENDLESS
    }

    private record Canned(int status, String body, Map<String, String> headers) {}

    private final HttpServer server;
    private final Map<String, Canned> answers = new ConcurrentHashMap<>();
    private final Deque<Fault> faults = new ConcurrentLinkedDeque<>();
    private final Set<String> tokens = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closed = new CountDownLatch(1);
    final List<String> requests = new CopyOnWriteArrayList<>();
    volatile boolean sessions = true;
    volatile String sessionRefusal = "{}";
    volatile int sessionRefusalStatus = 404;

    private FakeBmc(HttpServer server) {
        this.server = server;
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::serve);
        server.start();
        json("GET /redfish/v1", """
                {"RedfishVersion":"1.9.0","Vendor":"Acme","Systems":{"@odata.id":"/redfish/v1/Systems"},
                 "Links":{"Sessions":{"@odata.id":"/redfish/v1/SessionService/Sessions"}}}""");
    }

    static FakeBmc start() {
        return new FakeBmc(bound(plain()));
    }

    static FakeBmc startTls(SSLContext tls) {
        try {
            HttpsServer server = HttpsServer.create();
            server.setHttpsConfigurator(new HttpsConfigurator(tls));
            return new FakeBmc(bound(server));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static HttpServer plain() {
        try {
            return HttpServer.create();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static HttpServer bound(HttpServer server) {
        try {
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            return server;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    Endpoint endpoint(AuthMode mode) {
        return endpoint(mode, PASSWORD);
    }

    Endpoint endpoint(AuthMode mode, String password) {
        return Endpoint.of(
                "http://127.0.0.1:" + port(), new Credentials(USER, password, mode), new Trust.PublicAuthorities());
    }

    void json(String request, String body) {
        answer(request, 200, body, Map.of());
    }

    void answer(String request, int status, String body, Map<String, String> headers) {
        answers.put(request, new Canned(status, body, headers));
    }

    void next(Fault... comes) {
        faults.addAll(List.of(comes));
    }

    void forgetSessions() {
        tokens.clear();
    }

    /** How often {@code request} came, by the beginning of its line. */
    long count(String request) {
        return requests.stream().filter(each -> each.startsWith(request)).count();
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }

    private void serve(HttpExchange exchange) throws IOException {
        String line = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String match = exchange.getRequestHeaders().getFirst("If-Match");
        requests.add(line + " " + body + (match == null ? "" : " If-Match " + match));
        Fault fault = faults.poll();
        if (fault == null) {
            send(exchange, answer(exchange, line, body));
            return;
        }
        fail(exchange, fault);
    }

    private void fail(HttpExchange exchange, Fault fault) throws IOException {
        switch (fault) {
            case BUSY -> send(exchange, new Canned(503, "{}", Map.of("Retry-After", "0")));
            case BROKEN -> send(exchange, new Canned(500, "oops", Map.of()));
            case DROP -> {
                exchange.sendResponseHeaders(200, 100);
                exchange.getResponseBody().write('{');
                exchange.getResponseBody().flush();
                exchange.close();
            }
            case SILENCE -> await();
            case ENDLESS -> endless(exchange);
        }
    }

    private void await() {
        try {
            closed.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void endless(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        byte[] chunk = new byte[1 << 20];
        for (int i = 0; i < 20; i++) {
            exchange.getResponseBody().write(chunk);
        }
        exchange.close();
    }

    private Canned answer(HttpExchange exchange, String line, String body) {
        if (line.equals("POST /redfish/v1/SessionService/Sessions")) {
            return login(body);
        }
        if (!line.equals("GET /redfish/v1") && !known(exchange)) {
            return new Canned(401, "{\"error\":{\"message\":\"who are you\"}}", Map.of());
        }
        return answers.getOrDefault(line, new Canned(404, "{}", Map.of()));
    }

    private Canned login(String body) {
        if (!sessions) {
            return new Canned(sessionRefusalStatus, sessionRefusal, Map.of());
        }
        if (!body.contains("\"" + PASSWORD + "\"")) {
            return new Canned(401, "{}", Map.of());
        }
        String token = "token-" + requests.size();
        tokens.add(token);
        String location = "/redfish/v1/SessionService/Sessions/1";
        return new Canned(201, "{}", Map.of("X-Auth-Token", token, "Location", location));
    }

    private boolean known(HttpExchange exchange) {
        String token = exchange.getRequestHeaders().getFirst("X-Auth-Token");
        String basic = exchange.getRequestHeaders().getFirst("Authorization");
        return (token != null && tokens.contains(token))
                || okhttp3.Credentials.basic(USER, PASSWORD).equals(basic);
    }

    private static void send(HttpExchange exchange, Canned canned) throws IOException {
        byte[] bytes = canned.body().getBytes(StandardCharsets.UTF_8);
        canned.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(canned.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
