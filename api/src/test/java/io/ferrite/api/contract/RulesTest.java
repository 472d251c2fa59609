package io.ferrite.api.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.ferrite.api.auth.Caller;
import io.ferrite.api.testing.TestApi;
import io.ferrite.api.testing.TestClient.Answer;
import io.ferrite.core.node.Node;
import io.ferrite.core.provision.State;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every endpoint asks whether its caller may do that: somebody without any role gets nowhere but to public addresses. */
class RulesTest {

    private static final Caller NOBODY = new Caller("nobody", Set.of(), false);

    /** Addresses that nobody has to log in for. */
    private static final Set<String> PUBLIC =
            Set.of("/", "/v1", "/healthcheck", "/v1/lookup", "/v1/heartbeat/{node}", "/v1/continue_inspection");

    private static TestApi api;
    private static Node node;

    @BeforeAll
    static void open() {
        api = TestApi.startWith(credentials -> NOBODY);
        node = api.node("n1", State.ENROLL);
    }

    @AfterAll
    static void close() {
        api.close();
    }

    static Stream<Operation> guarded() {
        return Operations.all().filter(row -> !PUBLIC.contains(row.path()));
    }

    static Stream<Operation> openToAll() {
        return Operations.all().filter(row -> PUBLIC.contains(row.path()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("guarded")
    void nobodyMayDoAnything(Operation row) {
        Answer answer = send(row);
        assertThat(answer.status()).as("%s: %s", row, answer.body()).isEqualTo(403);
        assertThat(answer.fault()).contains("baremetal:");
        assertThat(api.conductor().received()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("openToAll")
    void publicAddressesNeedNoRole(Operation row) {
        assertThat(send(row).status()).isNotIn(401, 403);
    }

    private static Answer send(Operation row) {
        Sample sample = Sample.of(row);
        Map<String, String> parts = Map.of(
                "node", node.uuid().toString(), "entry", UUID.randomUUID().toString());
        return api.client().send(row.method(), Sample.address(row, sample.query(), parts), sample.body());
    }
}
