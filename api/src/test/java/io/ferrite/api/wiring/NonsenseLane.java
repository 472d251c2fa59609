package io.ferrite.api.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ferrite.api.testing.RawConnection;
import io.ferrite.api.testing.RawConnection.Answer;
import io.ferrite.api.testing.TestApi;
import io.ferrite.core.node.Node;
import io.ferrite.core.node.NodeChange;
import io.ferrite.core.node.NodeField;
import io.ferrite.core.provision.State;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Sends nonsense to an API of its own, one request after the other, and looks at every answer and at the database. */
final class NonsenseLane implements AutoCloseable {

    /** What came back: how many were refused and how many accepted, and how many connections it took. */
    record Tally(int refused, int accepted, int connections) {}

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int BATCH = 100;
    private static final int LIMIT_MILLIS = 20_000;
    private static final Pattern INSIDES = Pattern.compile(
            "Exception|\\tat |\\bat io\\.|io\\.ferrite|java\\.|jakarta\\.|org\\.(glassfish|eclipse|jooq)|com\\.fasterxml|SELECT |INSERT |SQLSTATE");

    private final TestApi api = TestApi.start("api.max_json_body_size=65536");
    private final TableSums sums;
    private final Nonsense nonsense;
    private final int count;
    private RawConnection connection;
    private Map<String, Long> before;
    private String previous = "nothing";
    private int refused;
    private int accepted;
    private int connections;

    NonsenseLane(long seed, int count) throws IOException, SQLException {
        this.count = count;
        this.sums = new TableSums(api.database());
        this.nonsense =
                new Nonsense(seed, List.of("n1", "n2", "child", furnish().toString()));
        connect();
        this.before = sums.now();
    }

    /** The same nodes as at the start, and no others. */
    private java.util.UUID furnish() {
        api.deleteAllNodes();
        Node host = api.node("n1", State.MANAGEABLE);
        api.node("n2", State.AVAILABLE);
        api.node(NodeChange.NONE.set(NodeField.NAME, "child").set(NodeField.PARENT_NODE, host.uuid()));
        return host.uuid();
    }

    Tally run() throws IOException, SQLException {
        for (int number = 0; number < count; number++) {
            one(nonsense.next(number));
            if (number % BATCH == BATCH - 1) {
                assertThat(sums.now()).as("after refusals up to #%d", number).isEqualTo(before);
            }
            if (number % (BATCH * 10) == BATCH * 10 - 1) {
                furnish();
                before = sums.now();
            }
        }
        return new Tally(refused, accepted, connections);
    }

    private void one(Nonsense.Request request) throws IOException, SQLException {
        connection.send(request.line(), request.headers(), request.bytes());
        Answer answer = answer(request);
        check(request, answer);
        previous = request + " -> " + answer;
        if (answer.status() >= 400) {
            refused++;
        } else if (!request.method().equals("GET")) {
            accepted++;
            before = sums.now();
        }
        if (answer.isLast()) {
            connection.close();
            connect();
        }
    }

    private Answer answer(Nonsense.Request request) {
        try {
            return connection.read(!request.method().equals("HEAD"));
        } catch (IOException | RuntimeException none) {
            throw new AssertionError("no answer to " + request + "\n after " + previous, none);
        }
    }

    private void check(Nonsense.Request request, Answer answer) throws IOException {
        String what = request + " -> " + answer.status() + " " + answer.body();
        assertThat(answer.status()).as(what).isBetween(200, 499);
        assertThat(INSIDES.matcher(answer.body()).find()).as(what).isFalse();
        assertThat(answer.header("X-OpenStack-Ironic-API-Maximum-Version"))
                .as(what)
                .isEqualTo("1.115");
        assertThat(answer.header("X-OpenStack-Ironic-API-Minimum-Version"))
                .as(what)
                .isEqualTo("1.1");
        assertThat(answer.header("OpenStack-Request-Id")).as(what).matches("req-[0-9a-f-]{36}");
        if (answer.status() >= 400 && !request.method().equals("HEAD")) {
            checkFault(what, answer);
        }
    }

    private static void checkFault(String what, Answer answer) throws IOException {
        assertThat(answer.header("Content-Type")).as(what).isEqualTo("application/json");
        JsonNode message = JSON.readTree(answer.body()).get("error_message");
        assertThat(message != null && message.isTextual()).as(what).isTrue();
        JsonNode fault = JSON.readTree(message.textValue());
        assertThat(fault.get("faultcode").textValue()).as(what).isEqualTo("Client");
        assertThat(fault.get("faultstring").textValue()).as(what).isNotBlank();
        assertThat(fault.get("debuginfo").isNull()).as(what).isTrue();
    }

    private void connect() throws IOException {
        connection = RawConnection.open(api.uri(), LIMIT_MILLIS);
        connections++;
    }

    @Override
    public void close() throws IOException, SQLException {
        connection.close();
        sums.close();
        api.close();
    }
}
