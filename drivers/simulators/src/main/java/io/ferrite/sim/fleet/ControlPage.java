package io.ferrite.sim.fleet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.ferrite.sim.machine.Arrival;
import io.ferrite.sim.redfish.Json;
import io.ferrite.sim.redfish.Nagle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The page on which another process reads what arrived and changes the weather. {@code GET /machines} and
 * {@code GET /machines/NAME} (with {@code ?changes} without the reads), {@code POST} and {@code DELETE
 * /machines/NAME/fault}, {@code DELETE /machines/NAME/arrivals}. Without a login: the loopback interface is its guard.
 */
final class ControlPage implements AutoCloseable {
    private static final String ROOT = "machines";
    private static final int BACKLOG = 64;

    private final SimRack rack;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** A status with its body. */
    private record Page(int status, JsonNode body) {
        static Page of(int status, String message) {
            return new Page(status, Json.object().put("message", message));
        }
    }

    private ControlPage(SimRack rack, HttpServer server) {
        this.rack = rack;
        this.server = server;
    }

    static ControlPage start(SimRack rack, int port) {
        Nagle.switchOff();
        try {
            HttpServer server =
                    HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
            ControlPage page = new ControlPage(rack, server);
            server.setExecutor(page.threads);
            server.createContext("/", page::handle);
            server.start();
            return page;
        } catch (IOException e) {
            throw new UncheckedIOException("No TCP port " + port + " on the loopback interface.", e);
        }
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Page page = page(exchange);
            byte[] body = Json.write(page.body());
            exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
            exchange.sendResponseHeaders(page.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private Page page(HttpExchange exchange) throws IOException {
        String text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        List<String> path =
                List.of(exchange.getRequestURI().getPath().substring(1).split("/", -1));
        if (!path.getFirst().equals(ROOT) || path.size() > 3) {
            return Page.of(404, "There is only /machines here.");
        }
        boolean changesOnly = "changes".equals(exchange.getRequestURI().getQuery());
        if (path.size() == 1) {
            return all(exchange.getRequestMethod(), changesOnly);
        }
        return rack.find(path.get(1))
                .map(machine -> one(machine, exchange.getRequestMethod() + tail(path), text, changesOnly))
                .orElseGet(() -> Page.of(404, "The rack has no machine " + path.get(1) + "."));
    }

    private static String tail(List<String> path) {
        return path.size() < 3 ? "" : " " + path.get(2);
    }

    private Page all(String method, boolean changesOnly) {
        if (!method.equals("GET")) {
            return Page.of(405, "The list of machines can only be read.");
        }
        ObjectNode body = Json.object();
        body.putArray(ROOT)
                .addAll(rack.machines().stream()
                        .map(machine -> view(machine, changesOnly))
                        .toList());
        return new Page(200, body);
    }

    private static ObjectNode view(RackMachine machine, boolean changesOnly) {
        List<Arrival> all = machine.machine().arrivals();
        return MachineView.of(
                machine,
                all.stream()
                        .filter(arrival -> !changesOnly || arrival.changes())
                        .toList());
    }

    private static Page one(RackMachine machine, String act, String text, boolean changesOnly) {
        return switch (act) {
            case "GET" -> new Page(200, view(machine, changesOnly));
            case "POST fault" -> raise(machine, text);
            case "DELETE fault" -> raise(machine, "{\"fault\": \"clear\"}");
            case "DELETE arrivals" -> {
                machine.machine().forgetArrivals();
                yield new Page(200, view(machine, true));
            }
            default -> Page.of(405, "That cannot be done to a machine.");
        };
    }

    private static Page raise(RackMachine machine, String text) {
        Optional<ObjectNode> body = Json.parse(text);
        if (body.isEmpty()) {
            return Page.of(400, "The body is no JSON object.");
        }
        return new FaultOrder(body.get())
                .carryOut(machine)
                .map(wrong -> Page.of(400, wrong))
                .orElseGet(() -> new Page(200, view(machine, true)));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
