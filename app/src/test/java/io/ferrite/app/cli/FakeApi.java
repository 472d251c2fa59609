package io.ferrite.app.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;

/** Notes every request and answers from a script. */
final class FakeApi implements AutoCloseable {

    /** What arrived: method, path with query, body. */
    record Arrived(String method, String path, String body, String version) {}

    private record Answer(int status, String body) {}

    private final HttpServer server;
    private final List<Arrived> arrived = new CopyOnWriteArrayList<>();
    private final Queue<Answer> answers = new ArrayDeque<>();

    private FakeApi(HttpServer server) {
        this.server = server;
    }

    static FakeApi start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            FakeApi api = new FakeApi(server);
            server.createContext("/", api::handle);
            server.start();
            return api;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The next answer that was not yet given; without any it is {@code 200 {}}. */
    FakeApi answers(int status, String body) {
        answers.add(new Answer(status, body));
        return this;
    }

    List<Arrived> arrived() {
        return arrived;
    }

    private synchronized void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String version = exchange.getRequestHeaders().getFirst("X-OpenStack-Ironic-API-Version");
        arrived.add(new Arrived(
                exchange.getRequestMethod(), exchange.getRequestURI().toString(), body, version));
        Answer answer = answers.isEmpty() ? new Answer(200, "{}") : answers.remove();
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
