package io.ferrite.sim.redfish;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.ferrite.sim.fault.Fault;
import io.ferrite.sim.fault.FaultKind;
import io.ferrite.sim.fault.Faults;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads a request, lets the faults have their way with it, and writes the answer. */
final class HttpDoor implements HttpHandler {
    private final SessionDesk desk;
    private final Faults faults;

    HttpDoor(SessionDesk desk, Faults faults) {
        this.desk = desk;
        this.faults = faults;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Call call = read(exchange);
            announceEnd(exchange, call);
            if (faults.take(FaultKind.HANG, call.method(), call.path()).isPresent()) {
                faults.awaitRelease();
                return;
            }
            waitOut(call);
            answer(exchange, call);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static Call read(HttpExchange exchange) throws IOException {
        String text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        String path = exchange.getRequestURI().getPath();
        return new Call(exchange.getRequestMethod(), plain(path), headers, text);
    }

    /**
     * Says that the connection ends where the client asked for that. The server of the JDK ends it without a word, and a
     * client that keeps it in a pool is then reset at its next request.
     */
    private static void announceEnd(HttpExchange exchange, Call call) {
        if (call.header("connection").filter("close"::equalsIgnoreCase).isPresent()) {
            exchange.getResponseHeaders().set("Connection", "close");
        }
    }

    private static String plain(String path) {
        if (path.length() > 1 && path.endsWith("/")) {
            return path.substring(0, path.length() - 1);
        }
        return path;
    }

    private void waitOut(Call call) throws InterruptedException {
        Optional<Fault> slow = faults.take(FaultKind.SLOW, call.method(), call.path());
        if (slow.isPresent()) {
            Thread.sleep(slow.get().delay());
        }
    }

    private void answer(HttpExchange exchange, Call call) throws IOException {
        Optional<Fault> status = faults.take(FaultKind.STATUS, call.method(), call.path());
        if (status.isPresent()) {
            write(exchange, call, unwell(status.get()));
            return;
        }
        Answer answer = desk.answer(call);
        if (faults.take(FaultKind.DROP_MID_ANSWER, call.method(), call.path()).isPresent()) {
            writeHalf(exchange, answer);
            return;
        }
        write(exchange, call, answer);
    }

    private static Answer unwell(Fault fault) {
        Answer answer = Errors.busy(fault.status());
        if (fault.delay().isZero()) {
            return answer;
        }
        return answer.with("Retry-After", Long.toString(fault.delay().toSeconds()));
    }

    private static void write(HttpExchange exchange, Call call, Answer answer) throws IOException {
        putHeaders(exchange, answer);
        if (!answer.hasBody() || call.method().equals("HEAD")) {
            exchange.sendResponseHeaders(answer.status(), -1);
            return;
        }
        byte[] body = Json.write(answer.body());
        exchange.sendResponseHeaders(answer.status(), body.length);
        exchange.getResponseBody().write(body);
    }

    /** Promises a long body, sends a little of it, and hangs up. */
    private static void writeHalf(HttpExchange exchange, Answer answer) throws IOException {
        putHeaders(exchange, answer);
        exchange.sendResponseHeaders(200, 4096);
        exchange.getResponseBody().write("{\"Id\": \"".getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
    }

    private static void putHeaders(HttpExchange exchange, Answer answer) {
        exchange.getResponseHeaders().set("OData-Version", "4.0");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        if (answer.hasBody()) {
            exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
        }
        answer.headers().forEach(exchange.getResponseHeaders()::set);
    }
}
