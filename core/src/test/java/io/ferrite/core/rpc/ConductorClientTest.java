package io.ferrite.core.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.ferrite.core.problem.Problem;
import io.ferrite.core.problem.ProblemKind;
import io.ferrite.core.rpc.Command.ValidateNode;
import io.ferrite.core.store.Transactions;
import io.ferrite.core.testing.ManualTime;
import io.ferrite.drivers.spi.value.Secret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConductorClientTest {
    private static final Command COMMAND = new ValidateNode(UUID.randomUUID());

    /** What the conductor of a test answers. */
    private interface Answering {
        void answer(HttpExchange exchange, byte[] body) throws IOException;
    }

    /** Transactions without a database. */
    private static final class OpenTransactions extends Transactions {
        @Override
        public <T> T run(Supplier<T> work) {
            return ScopedValue.where(OPEN, true).call(work::get);
        }
    }

    private final CommandSeal seal = new CommandSeal(Secret.of("the shared key"), ManualTime.started());
    private final ConductorClient client = new ConductorClient(seal, Duration.ofSeconds(30));
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void bringsTheSealedCommandAndTheReply() {
        serve((exchange, body) -> {
            boolean sealed = seal.holds(
                    exchange.getRequestHeaders().getFirst(CommandSeal.TIME_HEADER),
                    exchange.getRequestHeaders().getFirst(CommandSeal.SEAL_HEADER),
                    CommandSeal.whole("", body));
            Command arrived = CommandCodec.decodeCommand(body);
            reply(exchange, new Reply.Answer(Map.of("sealed", sealed, "same", arrived.equals(COMMAND))));
        });
        assertThat(client.send(door(), COMMAND)).isEqualTo(new Reply.Answer(Map.of("sealed", true, "same", true)));
    }

    @Test
    void tellsUnderTheSealWhoAsks() {
        serve((exchange, body) -> {
            String told = exchange.getRequestHeaders().getFirst(Asker.HEADER);
            String second = exchange.getRequestHeaders().getFirst(CommandSeal.TIME_HEADER);
            String given = exchange.getRequestHeaders().getFirst(CommandSeal.SEAL_HEADER);
            boolean sealed = seal.holds(second, given, CommandSeal.whole(told, body));
            boolean forged = seal.holds(second, given, CommandSeal.whole("eve", body));
            String user = Asker.decode(told).map(Asker::user).orElse("nobody");
            reply(exchange, new Reply.Answer(Map.of("user", user, "sealed", sealed, "forged", forged)));
        });
        Optional<Asker> asker = Optional.of(new Asker("J\u00f6rg.eve", "req-1"));
        assertThat(Asker.during(asker, () -> client.send(door(), COMMAND)))
                .isEqualTo(new Reply.Answer(Map.of("user", "J\u00f6rg.eve", "sealed", true, "forged", false)));
        assertThat(Asker.current()).isEmpty();
    }

    @Test
    void whatNamesNobodyIsNobody() {
        assertThat(Asker.decode("")).isEmpty();
        assertThat(Asker.decode("no dot")).isEmpty();
        assertThat(Asker.decode("%.%")).isEmpty();
    }

    @Test
    void anAcceptedCommandIsAnswered() {
        serve((exchange, body) -> reply(exchange, new Reply.Accepted()));
        assertThat(client.send(door(), COMMAND)).isEqualTo(new Reply.Accepted());
    }

    @Test
    void aRefusalIsThrownWithItsKindAndWords() {
        serve((exchange, body) -> reply(exchange, new Reply.Refused(ProblemKind.CONFLICT, "Node n1 is held: 100 %s.")));
        assertProblem(() -> client.send(door(), COMMAND), ProblemKind.CONFLICT, "Node n1 is held: 100 %s.");
    }

    @Test
    void aConductorThatDoesNotBelieveUsIsOurOwnMistake() {
        serve((exchange, body) -> exchange.sendResponseHeaders(401, -1));
        assertProblem(() -> client.send(door(), COMMAND), ProblemKind.INTERNAL, "HTTP 401");
    }

    @Test
    void whoeverAnswersInOtherWordsIsNoConductor() {
        serve((exchange, body) -> write(exchange, "<html>Welcome!</html>".getBytes(StandardCharsets.UTF_8)));
        assertProblem(() -> client.send(door(), COMMAND), ProblemKind.INTERNAL, "did not understand");
    }

    @Test
    void aConductorThatIsGoneIsAMatterOfCapacity() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }
        assertProblem(
                () -> client.send("http://127.0.0.1:" + closed, COMMAND), ProblemKind.CAPACITY, "does not answer");
    }

    @Test
    void aConductorThatTakesTooLongIsNotWaitedFor() {
        CountDownLatch over = new CountDownLatch(1);
        serve((exchange, body) -> {
            awaitQuietly(over);
            reply(exchange, new Reply.Accepted());
        });
        ConductorClient hasty = new ConductorClient(seal, Duration.ofMillis(200));
        long start = System.nanoTime();
        assertProblem(() -> hasty.send(door(), COMMAND), ProblemKind.CAPACITY, "does not answer");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(8));
        over.countDown();
    }

    @Test
    void nothingIsSentWhileATransactionIsOpen() {
        AtomicBoolean asked = new AtomicBoolean();
        serve((exchange, body) -> {
            asked.set(true);
            reply(exchange, new Reply.Accepted());
        });
        Transactions transactions = new OpenTransactions();
        assertThatThrownBy(() -> transactions.run(() -> client.send(door(), COMMAND)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Refusing to send a command while a transaction is open.");
        assertThat(asked).isFalse();
    }

    private static void assertProblem(ThrowingCallable call, ProblemKind kind, String words) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(kind))
                .hasMessageContaining(words);
    }

    private String door() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void serve(Answering answering) {
        server.createContext(ConductorClient.PATH, exchange -> {
            try (exchange) {
                answering.answer(exchange, exchange.getRequestBody().readAllBytes());
            }
        });
    }

    private static void reply(HttpExchange exchange, Reply reply) throws IOException {
        write(exchange, CommandCodec.encode(reply));
    }

    private static void write(HttpExchange exchange, byte[] body) throws IOException {
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
