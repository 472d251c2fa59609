package io.ferrite.api.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.ferrite.api.auth.Caller;
import io.ferrite.api.testing.TestApi;
import io.ferrite.api.testing.TestClient.Answer;
import io.ferrite.core.provision.State;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /** Bodies and arguments that get a request past what is looked at before the caller; {@code {}} is usual. */
    private static final Map<String, String> BODIES = Map.of(
            "POST /v1/nodes", "{\"driver\":\"fake-hardware\"}",
            "PATCH /v1/nodes/{node}", "[{\"op\":\"add\",\"path\":\"/extra/a\",\"value\":1}]",
            "PUT /v1/nodes/{node}/states/power", "{\"target\":\"power on\"}",
            "PUT /v1/nodes/{node}/states/provision", "{\"target\":\"manage\"}");

    private static final Map<String, String> ARGUMENTS = Map.of("GET /v1/nodes/validate", "?node=n1");

    private static TestApi api;

    @BeforeAll
    static void open() {
        api = TestApi.startWith(credentials -> NOBODY);
        api.node("n1", State.ENROLL);
    }

    @AfterAll
    static void close() {
        api.close();
    }

    static Stream<Endpoint> guarded() {
        return Endpoint.all().stream().filter(endpoint -> !PUBLIC.contains(endpoint.path()));
    }

    static Stream<Endpoint> openToAll() {
        return Endpoint.all().stream().filter(endpoint -> PUBLIC.contains(endpoint.path()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("guarded")
    void nobodyMayDoAnything(Endpoint endpoint) {
        Answer answer = send(endpoint);
        assertThat(answer.status()).as("%s: %s", endpoint, answer.body()).isEqualTo(403);
        assertThat(answer.fault()).contains("baremetal:");
        assertThat(api.conductor().received()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("openToAll")
    void publicAddressesNeedNoRole(Endpoint endpoint) {
        assertThat(send(endpoint).status()).isNotIn(401, 403);
    }

    private static Answer send(Endpoint endpoint) {
        String key = endpoint.method() + " " + endpoint.path();
        String body = "";
        if (List.of("POST", "PUT", "PATCH").contains(endpoint.method())) {
            body = BODIES.getOrDefault(key, "{}");
        }
        return api.client().send(endpoint.method(), endpoint.at("n1") + ARGUMENTS.getOrDefault(key, ""), body);
    }
}
